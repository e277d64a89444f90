namespace ContactCenter.Audio;

/// <summary>
/// There is no sound in these bytes that can be read, or more than may be. To try again with the same bytes is in vain. What the stream
/// itself throws is passed on as it is.
/// </summary>
/// <param name="reason">Why, in one plain sentence.</param>
public sealed class UnreadableAudioException(string reason) : Exception(reason);
