using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>The models that are there now; those that an operator brings appear without a restart.</summary>
internal interface IEngineCatalog
{
    /// <summary>The engines, English first, then the larger before the smaller.</summary>
    IReadOnlyList<ISpeechEngine> Engines { get; }

    /// <summary>Whether there is a model that tells speech from noise; without it nothing can be heard.</summary>
    bool HasSpeech { get; }

    /// <summary>That model, loaded when it is first asked for; null: it is missing.</summary>
    ISpeechModel? Speech { get; }
}
