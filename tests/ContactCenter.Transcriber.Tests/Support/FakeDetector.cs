using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>An engine of many languages that tells the one it is told to tell.</summary>
internal sealed class FakeDetector(string language) : FakeEngine("whisper-fake", EngineDescription.Whisper, "en", "de", "es"), ILanguageDetector
{
    public List<int> Samples { get; } = [];

    public Task<DetectedLanguage> DetectAsync(float[] samples, CancellationToken cancellation)
    {
        Samples.Add(samples.Length);
        return Task.FromResult(new DetectedLanguage(language, .97));
    }
}
