; Cloister's installer for Windows, for one person or for everybody on the machine.
;
;   makensis /DVERSION=0.1.0 /DEDITION=open /DSOURCE=build\frozen\cloister-open /DOUT=dist\cloister-0.1.0-windows.exe cloister.nsi
;
; Switches: /S silent, /AllUsers or /CurrentUser, /D=FOLDER (last), /DOWNGRADE to let an older version replace a newer
; one on purpose. Exit codes: 0 installed, 1 cancelled, 2 not possible (a newer version is there, the program runs).

Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true

!ifndef VERSION
  !error "say which version: /DVERSION=..."
!endif
!ifndef EDITION
  !define EDITION open
!endif
!ifndef SOURCE
  !error "say where the frozen folder is: /DSOURCE=..."
!endif
!ifndef OUT
  !define OUT "cloister-${VERSION}-windows.exe"
!endif

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Cloister"
!define SETTINGS "Software\Cloister"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "Cloister"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${SETTINGS}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${SETTINGS}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Mode"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include x64.nsh

Name "Cloister ${VERSION}"
OutFile "${OUT}"
BrandingText "Cloister ${VERSION} (${EDITION} edition)"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Cloister"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Cloister: synthetic tables, offline"
VIAddVersionKey LegalCopyright "The Cloister authors, MIT licence"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\cloister-app.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_RESERVEFILE_LANGDLL

Var Downgrade

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "Cloister needs 64-bit Windows." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DOWNGRADE" $1
  ${If} ${Errors}
    StrCpy $Downgrade 0
  ${Else}
    StrCpy $Downgrade 1
  ${EndIf}
  ; An older version must not slip in under a newer one, whoever starts it.
  ReadRegStr $2 SHCTX "${KEY}" "DisplayVersion"
  ${If} $2 != ""
  ${AndIf} $Downgrade == 0
    ${VersionCompare} "$2" "${VERSION}" $3
    ${If} $3 == 1
      MessageBox MB_ICONSTOP "Cloister $2 is installed, which is newer than ${VERSION}. Nothing was changed." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; What a version brought is taken away whole before the next one comes: no file of an old one stays among the new.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\help"
  Delete "$INSTDIR\cloister.exe"
  Delete "$INSTDIR\cloister-app.exe"
  Delete "$INSTDIR\LICENSE.txt"
!macroend

Section "Cloister"
  SetOutPath "$INSTDIR"
  ; A program that runs holds its own file.
  ${If} ${FileExists} "$INSTDIR\cloister-app.exe"
    ClearErrors
    Rename "$INSTDIR\cloister-app.exe" "$INSTDIR\cloister-app.old"
    ${If} ${Errors}
      MessageBox MB_ICONSTOP "Cloister is running. Close it and start this again." /SD IDOK
      SetErrorLevel 2
      Abort
    ${EndIf}
    Delete "$INSTDIR\cloister-app.old"
  ${EndIf}
  !insertmacro REMOVE_PROGRAM
  File /r "${SOURCE}\*.*"
  File /oname=LICENSE.txt "${LICENCE}"

  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr SHCTX "${SETTINGS}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "${SETTINGS}" "Mode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "${KEY}" "DisplayName" "Cloister"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "The Cloister authors"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\cloister-app.exe"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" "$0"

  ; Projects open by a double click; `cloister` and `cloister-app` are found from Run.
  WriteRegStr SHCTX "Software\Classes\.cloister" "" "Cloister.Project"
  WriteRegStr SHCTX "Software\Classes\Cloister.Project" "" "Cloister project"
  WriteRegStr SHCTX "Software\Classes\Cloister.Project\DefaultIcon" "" "$INSTDIR\cloister-app.exe,0"
  WriteRegStr SHCTX "Software\Classes\Cloister.Project\shell\open\command" "" '"$INSTDIR\cloister-app.exe" "%1"'
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\cloister-app.exe" "" "$INSTDIR\cloister-app.exe"
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\cloister.exe" "" "$INSTDIR\cloister.exe"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  CreateDirectory "$SMPROGRAMS\Cloister"
  CreateShortcut "$SMPROGRAMS\Cloister\Cloister.lnk" "$INSTDIR\cloister-app.exe"
  CreateShortcut "$SMPROGRAMS\Cloister\Remove Cloister.lnk" "$INSTDIR\uninstall.exe" "/$MultiUser.InstallMode"

  ; The second fence (docs/threat-model.md): Windows itself refuses the network to all three programs.
  ${If} $MultiUser.InstallMode == "AllUsers"
    CreateDirectory "$COMMONPROGRAMDATA\Cloister"
    nsExec::Exec 'netsh advfirewall firewall delete rule name="Cloister: no network"'
    nsExec::Exec 'netsh advfirewall firewall add rule name="Cloister: no network" dir=out action=block program="$INSTDIR\cloister.exe"'
    nsExec::Exec 'netsh advfirewall firewall add rule name="Cloister: no network" dir=in action=block program="$INSTDIR\cloister.exe"'
    nsExec::Exec 'netsh advfirewall firewall add rule name="Cloister: no network" dir=out action=block program="$INSTDIR\cloister-app.exe"'
    nsExec::Exec 'netsh advfirewall firewall add rule name="Cloister: no network" dir=in action=block program="$INSTDIR\cloister-app.exe"'
  ${EndIf}
SectionEnd

; Projects, releases and settings are not the program's: they stay.
Section "Uninstall"
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Cloister\Cloister.lnk"
  Delete "$SMPROGRAMS\Cloister\Remove Cloister.lnk"
  RMDir "$SMPROGRAMS\Cloister"
  ReadRegStr $0 SHCTX "Software\Classes\.cloister" ""
  ${If} $0 == "Cloister.Project"
    DeleteRegKey SHCTX "Software\Classes\.cloister"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\Cloister.Project"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\cloister-app.exe"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\cloister.exe"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey SHCTX "${SETTINGS}"
  ${If} $MultiUser.InstallMode == "AllUsers"
    nsExec::Exec 'netsh advfirewall firewall delete rule name="Cloister: no network"'
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
