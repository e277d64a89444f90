using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>The engines that a test brings.</summary>
internal sealed class FakeCatalog(params ISpeechEngine[] engines) : IEngineCatalog
{
    public IReadOnlyList<ISpeechEngine> Engines => engines;

    public bool HasSpeech => Speech is not null;

    public ISpeechModel? Speech { get; init; } = new FakeSpeech();

    public static FakeEngine English() => new("moonshine-fake", EngineDescription.Moonshine, "en");
}
