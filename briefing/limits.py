# SPDX-License-Identifier: MIT
"""The limits on a briefing's size, all in one module, each with its reason."""

from __future__ import annotations

MAX_FILE_BYTES = 25_000_000
"""Bytes of a briefing file. 10,000 statements take about 5 MB; a file five
times that size is no briefing and is refused before a byte of it is read."""

MAX_PACKAGE_BYTES = 1_700_000_000
"""Bytes of a package: ``MAX_MEDIA_BYTES``, and 200 MB for a hundred saved pages beside the briefing."""

MAX_UNPACKED_BYTES = 100_000_000
"""Bytes of all a package unpacks to, media aside. Snapshots are held in memory while the briefing is open,
and once more while it is saved."""

MAX_SNAPSHOT_BYTES = 25_000_000
"""Bytes of one snapshot: a long report as PDF."""

MAX_PASSAGE = 2_000
"""Characters of a passage quoted from a snapshot: a long paragraph, the most that may be quoted."""

MAX_PACKAGE_MEMBERS = 2_000
"""Members of a package's zip, nearly all of them snapshots."""

MAX_PICTURE_BYTES = 25_000_000
"""Bytes of a picture among the media: the largest JPEGs of cameras have 20 MB."""

MAX_VIDEO_BYTES = 200_000_000
"""Bytes of a video among the media: some ten minutes as messengers pass them on."""

MAX_MEDIA = 500
"""Pictures and videos of one briefing: a quarter of the members that a package may have."""

MAX_MEDIA_BYTES = 1_500_000_000
"""Bytes of all media together. They are read when wanted, so they take no memory; sticks and mails set this limit."""

MAX_MEDIA_OF_STATEMENT = 50
"""Pictures and videos of one statement."""

MAX_MEDIUM_SIDE = 100_000
"""Pixels along a side of a picture or video: more than any program that makes them allows."""

MAX_VIDEO_SECONDS = 86_400
"""Seconds of a video: a day."""

MAX_DEPTH = 64
"""Arrays and objects inside one another. A briefing with its own areas needs about 10;
the limit keeps every reader of the document clear of the interpreter's recursion limit."""

MAX_STATEMENTS = 50_000
"""Statements of one briefing: five times what the sidebar is tested with."""

MAX_SPEAKERS = 50_000
"""Speakers: no more than there can be statements."""

MAX_SOURCES = 50_000
"""Sources: no more than there can be statements."""

MAX_OWN_AREAS = 20_000
"""Areas and places a briefing brings along; twice the places of a large file of events. Each is drawn and named."""

MAX_RADIUS = 1_000
"""Km around a place: as far as the map reaches from its middle."""

MAX_GROUND_POSITIONS = 60_000
"""Positions in the control data that a briefing holds itself: over six times those of the observers' finest days."""

MAX_GROUND_KINDS = 4
"""Features of control data that a briefing holds itself: one for each kind of ground there is."""

MAX_TABLE_COLUMNS = 500
"""Columns of a table that are read: exports of events have up to fifty, those of survey tools a few hundred."""

MAX_TABLE_ROWS = MAX_STATEMENTS + 1_000
"""Rows of a table that are read: one for each statement, and some for titles, headers and blank rows."""

MAX_TABLE_CELLS = 3_000_000
"""Cells of a sheet that are read: 50,000 rows of 60 columns."""

MAX_VIA = 20
"""Links of one chain of sources; a longer chain can be neither shown nor believed."""

MAX_AREAS_OF_STATEMENT = 200
"""Areas of one statement: more than all first-level units of Ukraine and Russia together."""

MAX_RELATIONS = 500
"""Statements that one statement supports or contradicts."""

MAX_ID = 80
"""Characters of an id: ids are typed on command lines and shown in messages."""

MAX_LINE = 500
"""Characters of a name, title, theme or locator: what is shown on one line, cut if need be."""

MAX_PROSE = 10_000
"""Characters of a statement's text or a note, some four pages."""

MAX_STEPS = 2 * MAX_STATEMENTS
"""Steps of one sequence: every statement shown twice, or with a step of its own before it."""

MAX_MARKS = 200
"""Marks of one step, and of the whole briefing: a picture with more of them says nothing."""

MAX_MARK_POINTS = 2_000
"""Points of one mark: a coast drawn by hand; a pen's stroke has fewer once it is thinned."""

MAX_POINTS_OF_MARKS = 10_000
"""Points of all marks of one step, or of the whole briefing: they go to the map at once, and each frame draws them."""

MAX_TERMS = 50
"""Terms of a briefing: a table of more is no table that a room reads."""

MAX_LANGUAGES = 8
"""Languages that a briefing is translated into, beside its own."""

MAX_TRANSLATIONS = 20_000
"""Texts translated into one language: those of the largest briefing that people write, and some to spare."""

MAX_OPERATIONS = 30
"""Operations of one term: every oblast of Ukraine, and Kursk's."""

MAX_BUFFER_KM = 200
"""Kilometres of a buffer on either side of the line."""

MAX_QUESTIONS = 200
"""Questions that group statements."""

MAX_STEP_NOTE = 100_000
"""Characters of a step's note for the speaker: 10,000 words, more than an hour of speaking."""

MAX_CAPTION = 950
"""Characters of a statement's text shown at once: what two columns of a caption hold at a size
that a room can read. A longer text is shown in parts."""

MAX_ZOOM = 18
"""Levels of a camera's zoom: as near as web maps go, some 0.6 m a pixel at the equator."""

MAX_LATITUDE = 85
"""Degrees of a camera's latitude either way: just inside where the map's projection ends."""

MAX_URL = 2_000
"""Characters of a web address: the length that common browsers are sure to open."""

MAX_LANGUAGE = 35
"""Characters of a language tag: the length RFC 5646, section 4.4.1, asks to have room for."""

MAX_COUNT = 1_000_000
"""People that an unnamed speaker represents."""

MAX_FIGURE = 1e12
"""Km² or percent: far above the Earth's surface (5.1e8 km²), far below where floats lose units."""

MAX_POSITIONS = 500_000
"""Positions in one GeoJSON document: over twenty times the control layer's, and read in
about a second."""

MAX_IMPORT_BYTES = 100_000_000
"""Bytes of a file that areas are taken from: two million positions written with all their digits
take about 80 MB as GeoJSON or KML, the most wordy of the forms."""

MAX_IMPORT_MEMBERS = 1_000
"""Members of a KMZ or a zipped Shapefile: room for 200 layers of five files, or for a KMZ's pictures."""

MAX_IMPORT_UNPACKED_BYTES = 150_000_000
"""Bytes of all members of such a zip together, unpacked: they are held in memory, never on disk."""

MAX_IMPORT_FEATURES = 50_000
"""Features of an imported file: 25 times what a briefing holds, to choose from."""

MAX_IMPORT_LAYERS = 500
"""Layers of an imported file: more than anyone can choose from."""

MAX_IMPORT_POSITIONS = 2_000_000
"""Positions of an imported file: four times what a briefing holds, to be simplified before they are
added; held as plain pairs of floats, 32 MB."""

MAX_IMPORT_PARTS = 200_000
"""Rings and lines of an imported file: each takes some 400 bytes beside its positions, held twice."""

MAX_IMPORT_NAMES = 5_000
"""Different names of elements and attributes in an imported KML or GPX: the parser keeps every one;
the two forms and their common extensions know some 300."""

MAX_IMPORT_TAG_BYTES = 1_000_000
"""Bytes of one tag or comment of an imported KML or GPX: the parser holds it whole."""

MAX_IMPORT_PROJECTION = 50_000
"""Characters of a reference system's description (.prj, GeoPackage): the longest in the EPSG register
have some 15,000."""

MAX_IMPORT_CROSSINGS = 50_000
"""Pairs of segments that may cross before an outline is given up as tangled: repairing it would take
a minute and a gigabyte; real outlines with faults have a few hundred."""

MAX_ANSWER_BYTES = 25_000_000
"""Bytes of an answer from a network, unpacked: forty times the largest day that any provider has, and few enough to
be held in memory twice."""

MAX_REDIRECTS = 5
"""Times a server may send a request on: browsers allow twenty, providers need one."""

MAX_PASTED_CHARACTERS = 10_000_000
"""Characters of pasted GeoJSON: more than clipboards handle comfortably."""

MAX_TOLERANCE = 50_000
"""Metres an outline may be moved by simplifying: a tenth of the region's width on the map is drawn at
some 500 km, and a coarser outline names no ground."""

MAX_PAGE_ELEMENTS = 300_000
"""Start tags of a saved page: thirty times those of a long page, and read in some seconds."""

MAX_PAGE_OPTIONS = 5_000
"""Choices of one list in a saved page: over twenty times the countries of the world."""

MAX_PAGE_FRAMES = 50
"""Frames of a saved page that are read in their places."""

MAX_PAGE_FRAME_DEPTH = 4
"""Frames inside one another: an embedded post that embeds a page needs two."""

MAX_PAGE_PICTURES = 300
"""Pictures of a saved page that are shown: a long photo story has a hundred."""

MAX_PICTURE_PIXELS = 60_000_000
"""Pixels of a picture: what the largest phones take, and 240 MB when it is decoded."""

MAX_MAIL_PARTS = 2_000
"""Parts of a saved page or mail in MIME, one for each picture and style sheet."""

MAX_MAIL_DEPTH = 8
"""Multiparts inside one another: mails need three."""

MAX_MAIL_HEAD_BYTES = 200_000
"""Bytes of a MIME part's head: servers refuse mails with longer ones."""

MAX_ARCHIVE_RECORDS = 50_000
"""Records of a web archive: a page has some hundred, and each takes two or three."""

MAX_ARCHIVE_BYTES = 200_000_000
"""Bytes of all a web archive unpacks to, read piece by piece."""

MAX_CHAT_MESSAGES = 100_000
"""Messages of an exported channel: fifty a day for five years."""

MAX_TILE_BYTES = 2_000_000
"""Bytes of one tile of a background, as it is kept: the largest satellite tiles of 512 pixels have some 600,000."""

MAX_TILE_UNPACKED_BYTES = 4_000_000
"""Bytes of one vector tile, unpacked: makers of such tiles keep them below 500,000."""

MAX_TILE_SIDE = 1_024
"""Pixels of a tile's side: four times the usual one."""

MAX_TILE_ZOOM = 22
"""Levels of tiles: 4 cm a pixel at the equator."""

MAX_TILE_DIRECTORY_BYTES = 1_000_000
"""Bytes of one directory of a PMTiles file, unpacked: one of the whole planet's has some 100,000."""

MAX_TILE_DIRECTORY_ENTRIES = 100_000
"""Entries of one directory of a PMTiles file: makers write 4,096, and some 20,000 for the whole planet."""

MAX_TILE_METADATA_BYTES = 4_000_000
"""Bytes of what a tile file says about itself, unpacked: lists of a vector file's fields can be long."""

MAX_BACKGROUND_BYTES = 250_000_000
"""Bytes of a picture with its place on the ground: it is read into memory as a whole."""

MAX_FETCHED_TILES = 3_000
"""Tiles fetched beforehand for one presentation: some 60 steps, and half of what the cache holds."""

MAX_CREDIT = 300
"""Characters of a background's credit: two lines in the corner of the map."""
