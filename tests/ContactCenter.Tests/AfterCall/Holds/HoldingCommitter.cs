using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Holds;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Holds;

/// <summary>Somebody holds a call at the very moment at which the next change of its recording is to be made durable.</summary>
internal sealed class HoldingCommitter(IServiceProvider services) : ICommitter
{
    public const string SoundGoes = "the sound goes";
    public const string CallIsHeld = "the call is held";

    private readonly GroupCommitter _committer = services.GetRequiredService<GroupCommitter>();
    private string? _call;

    public bool IsBusy => _committer.IsBusy;

    /// <summary>The hold, when somebody was told of it.</summary>
    public Task<Hold?>? Held { get; private set; }

    /// <summary>In which order the two were written.</summary>
    public List<string> Order { get; } = [];

    /// <summary>From now on.</summary>
    public void HoldNext(string call) => _call = call;

    public void Append(StorageChange change)
    {
        if (change is RecordingChange && _call is { } call)
        {
            _call = null;
            Held = services.GetRequiredService<CallHolds>().PutAsync(call, "Case 17", until: null, Doer.Command);
            Order.Add(SoundGoes);
        }
        else if (change.GetType().DeclaringType == typeof(CallHolds))
        {
            Order.Add(CallIsHeld);
        }

        _committer.Append(change);
    }
}
