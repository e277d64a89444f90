using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Audio;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A sound that is kept while it is decoded. Where that does not succeed there is no copy, and the sound is decoded all the same.</summary>
internal sealed class DecodedCopy : IDisposable
{
    /// <summary>So often it is looked whether the disk still has room.</summary>
    private const long BetweenLooks = 4 << 20;

    private readonly DecodedSounds _copies;
    private readonly string _name;
    private readonly string _path;
    private readonly FileStream _file;
    private readonly DataKey _key = DataKey.New();
    private readonly SealedWriter _sealed;
    private readonly WavWriter _wav;
    private long _taken;
    private long _looked;
    private bool _isBroken;
    private bool _isKept;

    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public DecodedCopy(DecodedSounds copies, string name, string path, int sampleRate, int channels)
    {
        (_copies, _name, _path) = (copies, name, path);
        // Whole chunks are written: what a buffer held back would be written again when the file is closed.
        _file = OwnerOnlyFile.Create(path, bufferSize: 0);
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
            if (HasRoom(_sealed.Length + (sizeof(short) * samples.Length)))
                _wav.Write(samples);
            else
                Break();
        }
        catch (Exception fault) when (DiskSounds.IsFault(fault))
        {
            Break();
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
        }
        catch (Exception fault) when (DiskSounds.IsFault(fault))
        {
            Break();
            return;
        }

        _isKept = true;
        _copies.Keep(_name, _path, _key, _taken);
    }

    public void Dispose()
    {
        _sealed.Dispose();
        _file.Dispose();
        if (!_isKept && !_isBroken)
            Break();
    }

    internal static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (DiskSounds.IsFault(fault))
        {
            // It only takes room, until the next process removes it.
        }
    }

    private bool HasRoom(long length)
    {
        var more = length - _taken;
        if (!_copies.TryTake(more))
            return false;
        _taken = length;
        if (length - _looked < BetweenLooks)
            return true;
        _looked = length;
        return _copies.HasDisk;
    }

    /// <summary>It will not be whole: its room is another's, at once.</summary>
    private void Break()
    {
        _isBroken = true;
        _file.Dispose();
        _key.Dispose();
        Remove(_path);
        _copies.GiveBack(_taken);
    }
}
