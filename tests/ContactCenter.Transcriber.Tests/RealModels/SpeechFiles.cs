using ContactCenter.Transcriber.Moonshine;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>
/// Weights and clips, found by two environment variables alone. While one is not set the tests are skipped; once both are, a missing file fails.
/// </summary>
internal static class SpeechFiles
{
    private const string ModelsVariable = "SPEECH_TEST_MODELS";
    private const string AudioVariable = "SPEECH_TEST_AUDIO";

    /// <summary>The folder with Whisper models.</summary>
    public static string Models => Folder(ModelsVariable);

    /// <summary>What the build has brought beside the tests.</summary>
    public static MoonshineFiles English
    {
        get
        {
            _ = (Folder(ModelsVariable), Folder(AudioVariable));
            var files = new MoonshineFiles(Path.Combine(AppContext.BaseDirectory, "models"));
            files.Exist.Should().BeTrue("the build brings the English models into {0}", files.Folder);
            return files;
        }
    }

    /// <summary>The real English clips and what is said in them.</summary>
    public static IReadOnlyList<Clip> Clips => Clip.RealIn(Folder(AudioVariable));

    /// <summary>Synthetic sentences in five languages, over a telephone.</summary>
    public static IReadOnlyList<Clip> Sentences => Clip.SentencesIn(Folder(AudioVariable));

    /// <summary>A sound of the folder.</summary>
    public static string Audio(string name) => Path.Combine(Folder(AudioVariable), name);

    private static string Folder(string variable)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{variable} is not set: the real models were not tested.");
        return folder!;
    }
}
