using ContactCenter.Domain.Analysis.Channels;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Where the agent was found in the recordings of the last 24 hours, and how many leave the setting open until one has verified it: read once, and counted
/// from then on, since whoever asks for the health asks every few seconds. One that comes while it is read may be counted twice.
/// </summary>
internal sealed class FoundAgents(IRecordingIndex index, ChannelChecks channels, TimeProvider time) : IDisposable
{
    /// <summary>So many recordings are looked at for what there was before the start.</summary>
    private const int MostRead = 10_000;

    private static readonly TimeSpan Recently = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Queue<DateTimeOffset> _contradicted = new();
    private bool _isRead;
    private bool _isVerified;
    private int _unverified;

    /// <summary>How many of the last 24 hours contradict the setting, and how many, since whenever, leave it open: none, once one has verified it.</summary>
    public async Task<(int Contradicted, int Unverified)> LookAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await ReadAsync(cancellationToken);
            var since = time.GetUtcNow() - Recently;
            while (_contradicted.TryPeek(out var oldest) && oldest < since)
                _contradicted.Dequeue();
            return (_contradicted.Count(startedAt => startedAt >= since), _isVerified ? 0 : _unverified);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A recording has come, which is durable.</summary>
    public async Task AddAsync(Recording recording, CancellationToken cancellationToken)
    {
        if (recording.AgentFoundOn is not { } found)
            return;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // What has not been read yet is read with it.
            if (_isRead)
                Count(recording.StartedAt, found);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_isRead)
            return;
        foreach (var (startedAt, found) in (await index.FoundAsync(MostRead, cancellationToken)).Reverse())
            Count(startedAt, found);
        _isRead = true;
    }

    private void Count(DateTimeOffset startedAt, AgentChannels found)
    {
        var check = channels.Of(found);
        _isVerified |= check == ChannelCheck.Verified;
        _unverified += check == ChannelCheck.Unverified ? 1 : 0;
        if (check == ChannelCheck.Contradicted && startedAt >= time.GetUtcNow() - Recently)
            _contradicted.Enqueue(startedAt);
    }
}
