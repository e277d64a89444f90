using System.Diagnostics;

namespace ContactCenter.Audio.Ffmpeg;

/// <summary>How ffmpeg is started: what it reads is named, so that it neither guesses nor opens anything but its standard input.</summary>
internal static class FfmpegCommand
{
    /// <summary>What it gets of our environment, in which secrets may stand: where programs and libraries are.</summary>
    private static readonly string[] Kept = ["PATH", "LD_LIBRARY_PATH", "SystemRoot"];

    /// <remarks>
    /// The samples are floats of 32 bits, little end first, behind the header of a WAV file: it tells how many channels and frames a second
    /// there are, which nobody knows before.
    /// </remarks>
    /// <param name="path">Where it is.</param>
    /// <param name="demuxer">What it is to take its standard input for.</param>
    public static ProcessStartInfo For(string path, string demuxer)
    {
        var start = new ProcessStartInfo(path,
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "pipe", "-f", demuxer, "-i", "pipe:0",
            "-map", "0:a:0", "-map_metadata", "-1", "-c:a", "pcm_f32le", "-f", "wav", "pipe:1",
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Except(Kept, StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
        return start;
    }
}
