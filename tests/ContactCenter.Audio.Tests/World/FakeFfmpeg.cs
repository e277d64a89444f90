namespace ContactCenter.Audio.Tests.World;

/// <summary>A script in the place of ffmpeg, in a folder of its own.</summary>
internal sealed class FakeFfmpeg : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audio-");

    /// <param name="script">What it does; its folder is <c>$0</c>'s.</param>
    public FakeFfmpeg(string script)
    {
        Program = new(Path.Combine(_folder.FullName, "ffmpeg"), TimeProvider.System);
        File.WriteAllText(Program.Path, $"#!/bin/sh\ncd \"$(dirname \"$0\")\"\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Program.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public FfmpegProgram Program { get; init; }

    /// <summary>What it has written to a file; <c>null</c>: there is no such file.</summary>
    public string? Written(string name) => File.Exists(Path.Combine(_folder.FullName, name)) ? File.ReadAllText(Path.Combine(_folder.FullName, name)) : null;

    /// <summary>Lays a file beside it.</summary>
    public void Lay(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);

    public void Dispose() => _folder.Delete(recursive: true);
}
