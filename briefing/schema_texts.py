# SPDX-License-Identifier: MIT
"""What every field of a briefing file means, for the people who write such files."""

from __future__ import annotations

FIELD_TEXTS: dict[str, dict[str, str]] = {
    "Document": {
        "format": "Marks the file as a briefing of Line of Contact.",
        "version": "The version of this form. Programs refuse a version newer than their own.",
        "title": "The briefing's title.",
        "date": "The day the briefing is about.",
        "control_layer": "The control layer whose area ids the statements use, by its date.",
        "sources": "The publications that the statements reached us through.",
        "speakers": "Whoever made the statements.",
        "statements": "The statements, in the order in which they are told.",
        "language": "The language of the briefing's texts (RFC 5646).",
        "about": "What the briefing is about, in a sentence or two.",
        "areas": "Areas of the briefing's own, beside those of the control layer.",
    },
    "Source": {
        "id": "The source's id; statements name it in “via”.",
        "publisher": "Who published it, as it is named in an attribution.",
        "title": "Its title, as published.",
        "published": "The day it was published.",
        "language": "The language it is written in (RFC 5646).",
        "author": "Who wrote it, where it is signed.",
        "url": "Where it stands on the web: http or https, without user name or password.",
        "accessed": "The day it was read there.",
        "first_hand": "Whether it was read itself; false where it is known through others.",
        "note": "Anything else to know; for a source not read, through whom it is known.",
    },
    "Speaker": {
        "id": "The speaker's id; statements name it.",
        "name": "The name, or for unnamed people what is known of them.",
        "role": "The office or function in which the speaker speaks.",
        "side": "Whom the speaker speaks for.",
        "anonymous": "Whether the speaker is not named by those who report it.",
        "count": "How many people an anonymous speaker stands for.",
    },
    "Statement": {
        "id": "The statement's id; relations and the command line name it.",
        "kind": "What it is: a position, a claim, a figure, or background.",
        "speaker": "The id of whoever made it.",
        "via": "The ids of the sources it came through: first publication first, ours last.",
        "text": "The assertion in plain words. Shown exactly as it stands.",
        "areas": "The ids of the areas it is about, of the control layer or the briefing's own.",
        "theme": "The heading it is grouped under.",
        "locator": "Where in the source that was read it stands, such as “paragraph 5”.",
        "said": "The day it was said, where that is known.",
        "figure": "The number in it that the map can measure.",
        "supports": "The ids of statements that it speaks for.",
        "contradicts": "The ids of statements that it speaks against.",
        "note": "Anything else to know.",
    },
    "Figure": {
        "quantity": "What is measured: an area, its occupied share, or its share of Ukraine.",
        "unit": "km2 for an area, percent for a share.",
        "comparison": "How the statement puts it.",
        "value": "The number; the lower end where the comparison is “between”.",
        "upper": "The upper end; for “between” alone.",
    },
    "OwnAreas": {
        "type": "As GeoJSON has it.",
        "features": "The areas, each a feature of polygons or lines.",
    },
    "OwnArea": {
        "type": "As GeoJSON has it.",
        "id": "The area's id; none that the control layer uses.",
        "properties": "What the area says about itself.",
        "geometry": "A GeoJSON geometry of polygons or lines, [longitude, latitude] in WGS 84.",
    },
    "OwnAreaProperties": {
        "label": "The area's name.",
        "label_uk": "The area's name in Ukrainian.",
        "as_of": "The day for which its outline is true.",
        "approximate": "Whether its outline is approximate.",
        "sources": "Where the outline comes from, one short text each.",
    },
}
