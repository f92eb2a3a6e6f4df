@echo off
rem Starts bqs; builds it first where there is no build or a source is newer than it.
rem Its own variables are not named BQS_...: bqs refuses such names that it does not know.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "jar=%root%\bqs-dropwizard-app\target\bqs-dropwizard-app.jar"
set "lock=%root%\target\build.lock"
set "log=%root%\target\build.log"

if /i "%~1"=="bench" (
    >&2 echo bqs: bench measures processes as Linux tells of them: run ./bqs bench there, or in WSL
    exit /b 2
)

set "javaexe=java"
if defined JAVA_HOME set "javaexe=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%javaexe%" (
    >&2 echo bqs: JAVA_HOME has no bin\java.exe: correct or unset it
    exit /b 1
)
if not defined JAVA_HOME where /q java || (
    >&2 echo bqs: no java found: install a JDK 17 or newer, or set JAVA_HOME
    exit /b 1
)
set "told=%TEMP%\bqs-java-%RANDOM%%RANDOM%.txt"
"%javaexe%" -version 2>"%told%"
set "version=0"
for /f "usebackq tokens=2,3" %%a in ("%told%") do if "%%a"=="version" set "version=%%~b"
del "%told%"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
    >&2 echo bqs: the java found is version %version%: install a JDK 17 or newer, or set JAVA_HOME
    exit /b 1
)

call :is_built && goto run
where /q mvn || (
    >&2 echo bqs: no mvn found to build with: install Maven 3.8 or newer
    exit /b 1
)
if not exist "%root%\target" mkdir "%root%\target"
set "waiting="
:lock_build
mkdir "%lock%" 2>nul && goto locked
if not defined waiting >&2 echo bqs: waiting for another build; if there is none, delete %lock%
set "waiting=yes"
ping -n 2 127.0.0.1 >nul
goto lock_build
:locked
call :is_built && goto built
>&2 echo bqs: building (the first time takes some minutes, for downloads)
call mvn -q -B -f "%root%\pom.xml" -pl bqs-dropwizard-app -am -DskipTests package >"%log%" 2>&1 <nul
if errorlevel 1 (
    >&2 type "%log%"
    rmdir "%lock%"
    >&2 echo bqs: the build failed; the output above is in %log%
    exit /b 1
)
:built
rmdir "%lock%"
:run
rem These are done before the best code would be there.
set "haste="
for %%c in (version help status doctor explain quarantine cancel) do if "%~1"=="%%c" set "haste=-XX:TieredStopAtLevel=1"
"%javaexe%" -Xmx256m -XX:+ExitOnOutOfMemoryError %haste% "-Dbqs.home=%root%" -Dbqs.terminal=true %JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:is_built
if not exist "%jar%" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $modules = Get-ChildItem -LiteralPath $env:root -Directory -Filter 'bqs-*' | Where-Object Name -ne 'bqs-benchmarks' | ForEach-Object FullName; $sources = @(Get-Item -LiteralPath (Join-Path $env:root 'pom.xml')) + @($modules | ForEach-Object { Get-Item -LiteralPath (Join-Path $_ 'pom.xml'); Get-ChildItem -LiteralPath (Join-Path $_ 'src\main') -Recurse -ErrorAction SilentlyContinue }); if ($sources | Where-Object LastWriteTimeUtc -gt $built | Select-Object -First 1) { exit 1 }"
exit /b %errorlevel%
