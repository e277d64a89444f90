namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>The store holds nothing of that name.</summary>
internal sealed class SoundMissingException(string name, Exception? cause = null) : Exception($"The store holds no sound '{name}'.", cause);
