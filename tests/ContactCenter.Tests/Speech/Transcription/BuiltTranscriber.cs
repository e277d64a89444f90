using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>The transcriber that was built with the server and lies beside it.</summary>
internal static class BuiltTranscriber
{
    public static TranscriberProgram Program { get; } = new(Path.GetFullPath(
        Path.Combine("..", "..", "ContactCenter", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "transcriber"),
        AppContext.BaseDirectory));

    /// <summary>A program of a few lines of the shell in its place.</summary>
    public static TranscriberProgram Script(TestFolder folder, string lines)
    {
        var path = folder.File("ContactCenter.Transcriber");
        File.WriteAllText(path, $"#!/bin/sh\n{lines}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(folder.Path);
    }
}
