namespace ContactCenter.Audio;

/// <summary>The program that reads the kinds of sound that this library does not. It is given the sound's bytes alone, and no file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Time">The clock by which it is waited for.</param>
public sealed record FfmpegProgram(string Path, TimeProvider Time)
{
    /// <summary>How long it is waited for, each time that more sound is wanted of it; half a minute.</summary>
    public TimeSpan MostWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it is waited for altogether; half an hour. The time in which nobody wants anything of it does not count.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Looks for it among the machine's programs.</summary>
    /// <param name="time">The clock by which it is waited for.</param>
    /// <returns><c>null</c>: it is not installed.</returns>
    public static FfmpegProgram? Find(TimeProvider time) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg"))
        .FirstOrDefault(File.Exists) is { } path ? new(path, time) : null;
}
