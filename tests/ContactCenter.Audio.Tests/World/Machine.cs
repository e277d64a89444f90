using System.Diagnostics;

namespace ContactCenter.Audio.Tests.World;

/// <summary>
/// What is installed here. CI has everything. Tests that start programs are one collection: a script cannot be started while another program
/// begins with the script's file still open.
/// </summary>
internal static class Machine
{
    /// <summary>Skips the test where there is no ffmpeg, but never in CI.</summary>
    public static FfmpegProgram Ffmpeg()
    {
        var program = FfmpegProgram.Find(TimeProvider.System);
        if (program is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("ffmpeg is missing; eng/install-test-parts installs it.");
        program.Should().NotBeNull("CI has it");
        return program!;
    }

    /// <summary>Lets ffmpeg make one file of another.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="arguments">What stands before the output's name, with spaces between.</param>
    /// <param name="extension">By which ffmpeg knows what it writes.</param>
    /// <param name="decoder">What it reads with; empty: what it takes by itself.</param>
    public static byte[] Convert(byte[] input, string arguments, string extension, string decoder = "")
    {
        var program = Ffmpeg();
        var folder = Directory.CreateTempSubdirectory("audio-");
        try
        {
            var (source, result) = (Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, $"out.{extension}"));
            File.WriteAllBytes(source, input);
            using var process = Process.Start(program.Path,
                ["-nostdin", "-loglevel", "error", .. Words(decoder), "-i", source, .. Words(arguments), result]);
            process.WaitForExit();
            process.ExitCode.Should().Be(0);
            return File.ReadAllBytes(result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
