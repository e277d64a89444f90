namespace ContactCenter.Audio.Wav;

/// <summary>How a WAV file writes one sample.</summary>
internal enum SampleEncoding
{
    UnsignedByte,
    Int16,
    Int24,
    Int32,
    Float32,
    Float64,
    MuLaw,
    ALaw,
}
