using ContactCenter.Audio;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A sound that is kept while it is decoded. Where that does not succeed there is no copy, and the sound is decoded all the same.</summary>
internal sealed class DecodedCopy : IDisposable
{
    private readonly DecodedSounds _copies;
    private readonly string _name;
    private readonly string _path;
    private readonly FileStream _file;
    private readonly DataKey _key = DataKey.New();
    private readonly SealedWriter _sealed;
    private readonly WavWriter _wav;
    private bool _isBroken;
    private bool _isKept;

    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public DecodedCopy(DecodedSounds copies, string name, string path, int sampleRate, int channels)
    {
        (_copies, _name, _path) = (copies, name, path);
        _file = OwnerOnlyFile.Create(path);
        _sealed = new(_file, _key);
        _wav = new(_sealed, sampleRate, channels);
    }

    /// <summary>What comes next of the sound.</summary>
    public void Write(ReadOnlySpan<float> samples)
    {
        if (_isBroken)
            return;
        try
        {
            _wav.Write(samples);
            _isBroken = _sealed.Length > _copies.Room;
        }
        catch (Exception fault) when (IsFault(fault))
        {
            _isBroken = true;
        }
    }

    /// <summary>That was all of it: from now on the copy is found.</summary>
    public void Complete()
    {
        if (_isBroken)
            return;
        try
        {
            _sealed.Complete();
            _isKept = true;
        }
        catch (Exception fault) when (IsFault(fault))
        {
            return;
        }

        _copies.Keep(_name, _path, _key, _sealed.Length);
    }

    public void Dispose()
    {
        _sealed.Dispose();
        _file.Dispose();
        if (_isKept)
            return;
        _key.Dispose();
        Remove(_path);
    }

    internal static bool IsFault(Exception fault) => fault is IOException or UnauthorizedAccessException;

    internal static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            // It only takes room, until the next process removes it.
        }
    }
}
