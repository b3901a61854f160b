# SPDX-License-Identifier: MIT
"""Exceptions from the extraction of texts, each with its reason, and the sources of texts that are no literals."""

from __future__ import annotations

from typing import Final

UNREAD: Final = {
    "briefing/encoding_words.py": "words that the letters of languages are learnt from",
    "maps/exporting/powerpoint/slide_xml.py": "DrawingML, without words of its own",
    "maps/build/": "steps that make the shipped data; whoever runs them has the code",
    "briefing/files/schema.py": "the JSON Schema is in English, as its field names are",
    "briefing/files/schema_texts.py": "the same",
    "briefing/drafting/text/": "words and patterns of other people's articles",
    "briefing/drafting/english/": "the same",
    "briefing/drafting/slavic/": "the same",
    "briefing/drafting/scores.py": "for whoever measures, in English",
    "briefing/drafting/measure.py": "the same",
    "briefing/tables/amount_words.py": "words in other people's tables",
    "briefing/tables/headings.py": "the same",
    "ui/diagnostics.py": "pasted into reports, in English for whoever reads them",
    "ui/window/licences.py": "names of programs and licences",
    "ui/qt_log.py": "beginnings of Qt's own messages",
}
"""Files whose texts are never shown in the window."""

_NAME = "the program's name"
_STYLE = "a style sheet"
_PAGE = "HTML, JavaScript or a policy, for the browser"
_FOREIGN = "compared with what another program or library says"

ALLOWED: Final[dict[str, dict[str, str]]] = {
    "briefing/files/strict_json.py": {" starting at": _FOREIGN},
    "briefing/tables/examples.py": {
        "The Wire → The Paper": "names in the example", "Line of contact": "the name of an area on the map"},
    "briefing/tables/days.py": {"(?:[T ,]*": "a pattern"},
    "briefing/files/validation_messages.py": {
        "Invalid enum value": _FOREIGN, "Object ": _FOREIGN, "Expected ": _FOREIGN, "Invalid RFC3339": _FOREIGN},
    "maps/backgrounds/catalogue.py": {"Imagery: NASA GIBS": "whom to credit, in the provider's own words"},
    "maps/backgrounds/mbtiles.py": {"SELECT": "SQL"},
    "maps/exporting/claims.py": {"Line of Contact": _NAME},
    "maps/exporting/film/webm.py": {"Line of Contact": _NAME},
    "maps/exporting/geopackage.py": {
        **dict.fromkeys(("\nPRAGMA", "area_id TEXT", "CREATE TABLE", "INSERT INTO"), "SQL"),
        **dict.fromkeys(("Undefined ", "undefined ", "longitude/latitude"), "words of the form's standard")},
    "maps/exporting/kml.py": dict.fromkeys(("<?xml", "<Style", "<Placemark", "<Data"), "markup"),
    "maps/exporting/powerpoint/slides.py": {"Title Only": "the name of a layout in a file", "<?xml": "markup"},
    "maps/http/body.py": {"gzip, deflate": "a header of HTTP"},
    "maps/http/client.py": {"application/geo+json": "a header of HTTP"},
    "maps/importing/geojson/geojson_layers.py": {"crs": "the name of a member in the file"},
    "maps/importing/geojson/esri_json.py": {"spatialReference": "the name of a member in the file"},
    "maps/guarded_database.py": dict.fromkeys(("SELECT", "create virtual"), "SQL"),
    "maps/importing/tables/geopackage.py": dict.fromkeys(("\n    SELECT", "SELECT", "CREATE TABLE", "PRAGMA"), "SQL"),
    "maps/importing/labels.py": {"as of": "the name of a property in files"},
    "maps/page/page_frame.py": {"<": _PAGE},
    "maps/exporting/png_marks.py": {"<": "XML", "Creation Time": "a keyword of PNG", "Line of Contact": _NAME},
    "maps/exporting/paper/print_page.py": {
        **dict.fromkeys(("<", "@{}"), _PAGE), **dict.fromkeys(("statement bare", "more "), "names in a style sheet")},
    "maps/exporting/svg_map.py": {"'Inter LoC'": "names of typefaces", "<?xml": _PAGE},
    "maps/exporting/paper/print_disputes.py": dict.fromkeys(
        ("text operation", "more would", "more dispute", "statement bare"), "names in a style sheet"),
    "maps/exporting/web_page.py": {
        **dict.fromkeys(("default-src", "(() => {", "@media"), _PAGE), "marking printed": "names in a style sheet"},
    "ui/drafting/pane.py": {"<span": "markup"},
    "ui/endings.py": {"connection broke": _FOREIGN},
    "ui/merging/differing_words.py": {"<span": "markup"},
    "maps/page/policy.py": {"default-src": _PAGE},
    "maps/providers/isw.py": {"Institute for the Study of War": "whom to credit, in the provider's own words"},
    "maps/providers/mirror.py": {"© DeepStateMap.Live": "whom to credit, in the provider's own words"},
    "maps/providers/owl.py": {"Project Owl, UA Control Map": "whom to credit, in the provider's own words"},
    "ui/editing/area_page.py": {"https://…": "the beginning of an address"},
    "ui/editing/source_page.py": {"https://…": "the beginning of an address"},
    "ui/files/controller.py": {"{}[*] – Line of Contact": _NAME},
    "ui/importing/dialog.py": {"\nQToolButton": _STYLE},
    "ui/kit/questions.py": {"Line of Contact": _NAME},
    "ui/kit/table_style.py": {"\nQTableView": _STYLE},
    "ui/kit/theme.py": {"\nQWidget": _STYLE},
    "ui/map/web_page.py": {"inline script": _FOREIGN, "Content Security Policy": _FOREIGN},
    "ui/map/web_security.py": {"\nfor (const": _PAGE},
    "ui/files/writing.py": {"Line of Contact": _NAME},
    "ui/presenting/presenter_style.py": {"\n#presenter": _STYLE},
    "ui/presenting/stay_awake.py": {
        "Line of Contact": _NAME, "--who=Line of Contact": _NAME, "while kill": "a command of the shell"},
    "ui/reading/source_drawer.py": {"<qt>{}</qt>": "markup"},
    "ui/tables/dialog.py": {"\nQComboBox": _STYLE, "QSplitter::handle": _STYLE},
    "ui/services.py": dict.fromkeys(("with the graphics card", "software, "), "for the diagnostics, which are English"),
    "ui/stage/caption_contents.py": {"dispute": "a kind of fact, not shown"},
    "ui/start/folders.py": {"Line of Contact": _NAME, "Library/": "the name of a folder"},
    "ui/start/options.py": {"Line of Contact {}": _NAME},
    "ui/start/single_instance.py": {"handed over": "a state, not shown"},
    "ui/window/main_window.py": {"Line of Contact": _NAME},
}
"""By file: beginnings of literals that are not translated."""

VARIABLES: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("briefing/quantities.py", "_SHORT_MONTHS[day.month - 1]"): ("briefing/quantities.py:_SHORT_MONTHS",),
    ("briefing/quantities.py", "_MONTHS[day.month - 1]"): ("briefing/quantities.py:_MONTHS",),
    ("ui/window/menus.py", "TITLES[menu]"): ("ui/window/menus.py:TITLES",),
    **{("ui/files/start_page.py", name): ("ui/files/start_page.py:BEGINNINGS", "ui/files/templates.py:TEMPLATES")
       for name in ("title", "about")},
    **{("ui/exporting/dialog.py", name): () for name in ("form.title", "form.about")},
    ("ui/exporting/controller.py", "form.title"): (),
    ("ui/exporting/dialog.py", "each"): ("ui/exporting/dialog.py:MARKINGS",),
    ("ui/exporting/dialog.py", "MARKINGS[0]"): ("ui/exporting/dialog.py:MARKINGS",),
    ("ui/exporting/dialog.py", "text"): ("ui/exporting/dialog.py:PAPERS", "ui/exporting/dialog.py:THEMES"),
    ("ui/window/settings_dialog.py", "TITLES[name_of_group]"): ("ui/window/settings_dialog.py:TITLES",),
    ("briefing/quantities.py", "_AMOUNTS[unit]"): ("briefing/quantities.py:_AMOUNTS",),
    ("briefing/quantities.py", "_COMPARISONS[comparison]"): ("briefing/quantities.py:_COMPARISONS",),
    ("briefing/check.py", "_CLAIMS[result.comparison]"): ("briefing/check.py:_CLAIMS",),
    ("ui/editing/fields/figure_field.py", "_UNITS[each]"): ("ui/editing/fields/figure_field.py:_UNITS",),
    ("briefing/check.py", "pattern"): tuple(
        f"briefing/check.py:{name}" for name in (
            "_CLAIMS", "_ALLOWANCES", "_MARGIN", "_LITTLE", "_VERDICTS", "_VERDICTS_BY", "_BEYOND", "_BEYOND_BY")),
    ("briefing/files/validation_messages.py", "reason"): ("briefing/files/validation_messages.py:_RULES",),
    ("briefing/presenting/preflight.py", "listing.some_named if more > 0 else listing.all_named"): (),
    ("briefing/presenting/preflight.py", "listing.remedy"): (),
    ("briefing/presenting/preflight.py", "template"): (),
    ("briefing/presenting/preflight.py", "remedy"): ("briefing/presenting/preflight.py:_SKIPPED",),
    ("briefing/presenting/preflight.py", "pattern"): ("briefing/presenting/preflight.py:_SKIPPED",),
    ("briefing/sentences.py", "pattern"): (),
    ("maps/http/faults.py", "on_one_line(who)"): (),
    ("ui/kit/background.py", "SEE_DIAGNOSTICS"): ("ui/kit/background.py:SEE_DIAGNOSTICS",),
    ("ui/services.py", "SEE_DIAGNOSTICS"): ("ui/kit/background.py:SEE_DIAGNOSTICS",),
    ("ui/editing/area_page.py", "_COLOURS[value]"): ("ui/editing/area_page.py:_COLOURS",),
    ("ui/editing/fields/happening_field.py", "_ZONES[name]"): ("ui/editing/fields/happening_field.py:_ZONES",),
    **{("ui/drafting/pane.py", name): () for name in ("text", "tip")},
    ("ui/drafting/changed_dialog.py", "text"): ("ui/drafting/changed_dialog.py:_COUNTS",),
    ("ui/drafting/pane.py", "tint.name"): (),
    ("ui/drafting/take_dialog.py", "text"): ("ui/drafting/take_dialog.py:_WAYS",),
    ("ui/drafting/words.py", "_COMPARED[comparison]"): ("ui/drafting/words.py:_COMPARED",),
    ("ui/drafting/words.py", "_UNITS[unit]"): ("ui/drafting/words.py:_UNITS",),
    ("ui/media/pane.py", "text"): ("ui/media/pane.py:_MODES",),
    ("ui/editing/media_part.py", "_STATES[state]"): ("ui/editing/media_part.py:_STATES",),
    ("ui/merging/difference_texts.py", "_THINGS[thing]"): ("ui/merging/difference_texts.py:_THINGS",),
    ("ui/merging/difference_texts.py", "_FIELDS.get(field, field)"): ("ui/merging/difference_texts.py:_FIELDS",),
    ("ui/merging/version_words.py", "_CHOICES[value]"): ("ui/merging/version_words.py:_CHOICES",),
    ("ui/merging/version_words.py", "_CHOICES[figure.quantity]"): ("ui/merging/version_words.py:_CHOICES",),
    ("ui/merging/version_words.py", "_CHOICES[figure.comparison]"): ("ui/merging/version_words.py:_CHOICES",),
    ("ui/merging/difference_texts.py", "_CHANGES[difference.change]"): ("ui/merging/difference_texts.py:_CHANGES",),
    ("ui/editing/facts_offer.py", "_NAMES[field]"): ("ui/editing/facts_offer.py:_NAMES",),
    ("ui/editing/fields/mark_fields.py", "text"): tuple(
        f"ui/editing/fields/mark_fields.py:{name}" for name in ("_COLOURS", "_SIZES", "_SHAPES", "_BENDS")),
    **{("ui/editing/marks_page.py", name): ("ui/editing/fields/mark_fields.py:KINDS",)
       for name in ("text", "KINDS[mark.kind]")},
    ("ui/editing/fields/symbol_field.py", "name"): ("ui/editing/fields/symbol_field.py:SYMBOLS",),
    ("ui/editing/fields/figure_field.py", "text"): (
        "ui/editing/fields/figure_field.py:_QUANTITIES", "ui/editing/fields/figure_field.py:_COMPARISONS",
        "ui/editing/fields/figure_field.py:_UNITS"),
    ("ui/merging/conflict_card.py", "text"): ("ui/merging/conflict_card.py:CHOICES",),
    ("ui/merging/merge_dialog.py", "text"): ("ui/merging/conflict_card.py:CHOICES",),
    ("ui/editing/sequence_page.py", "_NAMES[step.shows]"): ("ui/editing/sequence_page.py:_NAMES",),
    ("ui/editing/sequence_page.py", "_NAMES['term']"): ("ui/editing/sequence_page.py:_NAMES",),
    ("ui/editing/new_items.py", "text"): ("ui/editing/speaker_page.py:SIDES",),
    ("ui/editing/sequence_page.py", "text"): ("ui/editing/sequence_page.py:_ADDED",),
    ("ui/editing/source_page.py", "text"): ("ui/editing/source_page.py:_LANGUAGES",),
    ("ui/editing/source_page.py", "SNAPSHOT_STATES[state_of(self.briefing, snapshot)]"): (
        "ui/reading/snapshot_pane.py:SNAPSHOT_STATES",),
    ("ui/editing/speaker_page.py", "text"): ("ui/editing/speaker_page.py:SIDES",),
    ("ui/editing/tasks.py", "TEMPLATE_KINDS"): ("ui/tables/templates.py:TEMPLATE_KINDS",),
    ("ui/editing/tasks.py", "KINDS"): ("ui/files/controller.py:KINDS",),
    ("ui/files/controller.py", "KINDS"): ("ui/files/controller.py:KINDS",),
    ("ui/importing/model.py", "_HEADS[section]"): ("ui/importing/model.py:_HEADS",),
    ("ui/events/model.py", "_HEADS[section]"): ("ui/events/model.py:_HEADS",),
    ("ui/importing/left_out.py", "REMEDIES[note.kind]"): ("ui/importing/left_out.py:REMEDIES",),
    ("ui/importing/texts.py", "_DOUBTS[note.kind]"): ("ui/importing/texts.py:_DOUBTS",),
    ("ui/tables/options.py", "words"): ("ui/tables/texts.py:DECIMALS", "ui/tables/texts.py:DAY_ORDERS"),
    ("ui/tables/texts.py", "MEANINGS[meaning]"): ("ui/tables/texts.py:MEANINGS",),
    ("ui/tables/texts.py", "ENCODINGS[encoding]"): ("ui/tables/texts.py:ENCODINGS",),
    ("ui/tables/texts.py", "DELIMITERS[delimiter]"): ("ui/tables/texts.py:DELIMITERS",),
    ("ui/tables/views.py", "words"): ("ui/tables/texts.py:MEANINGS",),
    ("ui/tables/views.py", "self._headings[section]"): (),
    ("ui/kit/texts.py", "_KINDS[kind]"): ("ui/kit/texts.py:_KINDS",),
    ("ui/kit/texts.py", "_KINDS_MANY[kind]"): ("ui/kit/texts.py:_KINDS_MANY",),
    ("ui/kit/texts.py", "said.pattern"): (),
    ("ui/kit/texts.py", "one"): (
        "ui/merging/merge_dialog.py:_COUNTED", "ui/importing/texts.py:_COUNTED", "ui/importing/left_out.py:COUNTED"),
    ("ui/kit/texts.py", "many"): (
        "ui/merging/merge_dialog.py:_COUNTED", "ui/importing/texts.py:_COUNTED", "ui/importing/left_out.py:COUNTED"),
    ("ui/map/shown_day.py", "_PART_NAMES[part]"): ("ui/map/shown_day.py:_PART_NAMES",),
    ("ui/places/place_list.py", "GROUPS[group]"): ("ui/places/rows.py:GROUPS",),
    ("ui/places/rows.py", "_HOLDERS[holder]"): ("ui/places/rows.py:_HOLDERS",),
    ("ui/places/rows.py", "_KINDS[place.kind]"): ("ui/places/rows.py:_KINDS",),
    ("ui/places/rows.py", "_ORDERS[reading.order]"): ("ui/places/rows.py:_ORDERS",),
    ("ui/places/rows.py", "_AREA_KINDS.get(area.kind, _AREA_KINDS['own'])"): ("ui/places/rows.py:_AREA_KINDS",),
    ("ui/places/rows.py", "country"): ("ui/places/rows.py:_COUNTRIES",),
    ("ui/presenting/keys.py", "each.text"): ("ui/presenting/keys.py:PRESENTING_KEYS",),
    ("ui/presenting/preflight_dialog.py", "finding.subject"): (),
    ("ui/presenting/stay_awake.py", "_REASON"): ("ui/presenting/stay_awake.py:_REASON",),
    ("ui/reading/snapshot_pane.py", "SNAPSHOT_STATES[state]"): ("ui/reading/snapshot_pane.py:SNAPSHOT_STATES",),
    ("ui/backgrounds/controller.py", "provider.name"): ("maps/backgrounds/catalogue.py:CHOSEN",),
    ("ui/backgrounds/controller.py", "self.provider.name"): ("maps/backgrounds/catalogue.py:CHOSEN",),
    ("ui/backgrounds/fetching.py", "provider.name"): ("maps/backgrounds/catalogue.py:CHOSEN",),
    ("ui/backgrounds/online_dialog.py", "provider.name"): ("maps/backgrounds/catalogue.py:CHOSEN",),
    ("ui/backgrounds/online_dialog.py", "provider.terms.summary"): (),
    ("ui/timeline/day_library.py", "provider.name"): (),
    ("ui/timeline/observer_card.py", "source.name"): (),
    ("ui/timeline/observer_form.py", "form.name"): (),
    **{(file, name): (f"ui/kit/texts.py:{table}",) for file, table, name in (
        ("ui/editing/fields/assessment_field.py", "RELIABILITY", "RELIABILITY[value]"),
        ("ui/editing/fields/assessment_field.py", "CREDIBILITY", "CREDIBILITY[value]"),
        ("ui/kit/texts.py", "RELIABILITY", "RELIABILITY[assessment.reliability]"),
        ("ui/kit/texts.py", "CREDIBILITY", "CREDIBILITY[assessment.credibility]"))},
    ("ui/questions/pane.py", "text"): ("ui/questions/pane.py:_ORDERS",),
    ("ui/reading/answer_words.py", "_BONDS[bond]"): ("ui/reading/answer_words.py:_BONDS",),
    ("ui/stage/term_overlay.py", "PARTS[name]"): ("ui/stage/term_words.py:PARTS",),
    ("ui/stage/term_overlay.py", "names[name]"): ("ui/stage/term_overlay.py:_BETWEEN", "ui/stage/term_words.py:PARTS"),
    ("ui/terms/form.py", "text"): ("ui/terms/form.py:KINDS", "ui/stage/term_words.py:PARTIES"),
    ("ui/terms/pane.py", "each"): ("ui/terms/pane.py:_HEADS",),
    ("ui/stage/term_words.py", "GIVES[giver]"): ("ui/stage/term_words.py:GIVES",),
    ("ui/stage/term_words.py", "PARTIES[giver]"): ("ui/stage/term_words.py:PARTIES",),
    ("ui/stage/term_words.py", "PARTIES[other]"): ("ui/stage/term_words.py:PARTIES",),
    ("ui/timeline/observers.py", "known.name"): (),
    ("ui/timeline/texts.py", "REGION_NAMES[region]"): ("ui/timeline/texts.py:REGION_NAMES",),
    ("ui/timeline/texts.py", "_SAID[saying.said]"): ("ui/timeline/texts.py:_SAID",),
    ("ui/window/actions.py", "spec.text"): ("ui/window/actions.py:ACTIONS",),
    ("ui/window/actions.py", "text"): ("ui/window/actions.py:_FIXED_KEYS",),
    ("ui/window/actions.py", "section"): ("ui/window/actions.py:_FILE",),
    ("ui/window/actions.py", "spec.section"): ("ui/window/actions.py:_FILE",),
}
"""By file and expression: uses of texts that are no literals, and the tables in which those are marked.

Without a table they are marked where a function is called, which the tests check (the preflight's findings), or
they are passed on (``said.pattern``), or are a provider's own name, which is only sometimes translated.
"""
