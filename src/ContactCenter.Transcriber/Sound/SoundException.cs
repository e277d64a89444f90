namespace ContactCenter.Transcriber.Sound;

/// <summary>A sound that cannot be read: its message is one sentence for whoever sent it.</summary>
public sealed class SoundException : Exception
{
    /// <summary>Without a message.</summary>
    public SoundException()
    {
    }

    /// <param name="message">What is wrong with the sound, in one sentence.</param>
    public SoundException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong with the sound, in one sentence.</param>
    /// <param name="innerException">What was met when it was read.</param>
    public SoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
