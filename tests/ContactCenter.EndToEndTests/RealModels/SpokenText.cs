using System.ComponentModel;
using System.Diagnostics;
using ContactCenter.TestKit;
using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>Text as two voices of Debian's speak it, over a telephone.</summary>
internal static class SpokenText
{
    /// <summary>A man: voice <c>rms</c> of flite.</summary>
    public static Task<float[]> ByManAsync(string text) => SpeakAsync("flite", file => ["-voice", "rms", "-t", text, "-o", file], input: null);

    /// <summary>A woman: voice <c>slt</c> of festival.</summary>
    public static Task<float[]> ByWomanAsync(string text) =>
        SpeakAsync("text2wave", file => ["-eval", "(voice_cmu_us_slt_arctic_hts)", "-o", file], text);

    private static async Task<float[]> SpeakAsync(string program, Func<string, string[]> arguments, string? input)
    {
        using var folder = new TestFolder();
        var file = folder.File("said.wav");
        using var process = Start(program, arguments(file));
        if (input is not null)
            await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var told = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, told);
        return TestSound.ReadOverTelephone(file);
    }

    private static Process Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed, which speaks the text.");
            throw;
        }
    }
}
