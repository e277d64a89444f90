namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>Tells speech from anything else. For several threads.</summary>
internal interface ISpeechModel
{
    /// <summary>Begins to hear one sound.</summary>
    ISpeechStream Open();
}

/// <summary>Hears one sound, window after window. Not for several threads.</summary>
internal interface ISpeechStream : IDisposable
{
    /// <param name="window">The next <see cref="SpeechSegmenter.Window"/> samples at 16 kHz, −1 to 1.</param>
    /// <returns>The probability that it is speech, 0 to 1.</returns>
    float Hear(ReadOnlySpan<float> window);
}
