namespace ContactCenter.Platform.Audio;

/// <summary>Tells who still needs a sound that was uploaded.</summary>
internal interface IAudioUses
{
    /// <returns>In words that follow "named by"; empty: nobody does.</returns>
    IReadOnlyList<string> Of(AudioFile file);
}
