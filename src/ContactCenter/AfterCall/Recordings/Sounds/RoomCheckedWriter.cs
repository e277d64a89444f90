namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>Writes on as long as the disk has room to spare, which is looked at every few MiB: a long sound must not take what live calls need.</summary>
/// <param name="file">Stays the caller's.</param>
/// <param name="ensureRoom">Throws where there is none.</param>
internal sealed class RoomCheckedWriter(Stream file, Action ensureRoom) : SoundWriter
{
    private const int BetweenLooks = 4 << 20;

    private int _sinceLook;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _sinceLook += buffer.Length;
        if (_sinceLook >= BetweenLooks)
        {
            _sinceLook = 0;
            ensureRoom();
        }

        return file.WriteAsync(buffer, cancellationToken);
    }
}
