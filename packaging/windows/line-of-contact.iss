; SPDX-License-Identifier: MIT
; Inno Setup 6 makes the installer from dist\line-of-contact:
;   iscc /DVersion=VERSION packaging\windows\line-of-contact.iss
; It installs for the current user, without administrator's rights; an administrator may choose all users.

#ifndef Version
  #error Say which version: iscc /DVersion=…
#endif
#define Root "..\.."

[Setup]
AppId={{6B0F6F2E-2D5B-4C0E-9D57-3A5B1C7E9F41}
AppName=Line of Contact
AppVersion={#Version}
AppPublisher=Line of Contact contributors
DefaultDirName={autopf}\Line of Contact
DefaultGroupName=Line of Contact
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\packaging\icons\line-of-contact.ico
UninstallDisplayIcon={app}\line-of-contact.exe
OutputDir={#Root}\dist
OutputBaseFilename=line-of-contact-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Files]
Source: "{#Root}\dist\line-of-contact\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Root}\packaging\icons\briefing.ico"; DestDir: "{app}"; Flags: ignoreversion

[InstallDelete]
; Files of older versions that this one no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Line of Contact"; Filename: "{app}\line-of-contact.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.briefing"; ValueType: string; ValueData: "LineOfContact.Briefing"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.briefing\OpenWithProgids"; ValueType: string; ValueName: "LineOfContact.Briefing"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.briefing"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.line-of-contact.briefing+zip"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\LineOfContact.Briefing"; ValueType: string; ValueData: "Line of Contact briefing"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\LineOfContact.Briefing\DefaultIcon"; ValueType: string; ValueData: "{app}\briefing.ico"
Root: HKA; Subkey: "Software\Classes\LineOfContact.Briefing\shell\open\command"; ValueType: string; ValueData: """{app}\line-of-contact.exe"" ""%1"""

[Run]
Filename: "{app}\line-of-contact.exe"; Description: "Start Line of Contact"; Flags: nowait postinstall skipifsilent

; Settings, saved briefings and what was recovered stay where they are: {userappdata} is not touched.
