namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>Tells speech from anything else. For several threads.</summary>
internal interface ISpeechModel
{
    /// <summary>Begins to hear one sound.</summary>
    ISpeechStream Open();
}
