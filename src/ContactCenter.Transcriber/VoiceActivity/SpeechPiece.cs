namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>A piece of speech that an engine hears at once.</summary>
/// <param name="Start">Its first sample in the sound.</param>
/// <param name="Samples">16 kHz, one channel, −1 to 1.</param>
internal sealed record SpeechPiece(long Start, float[] Samples);
