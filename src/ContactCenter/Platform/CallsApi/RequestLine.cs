using ContactCenter.Foundation.Work;

namespace ContactCenter.Platform.CallsApi;

/// <param name="Start">Called with the instant of the permit; whether it is used.</param>
/// <param name="Since">Since when it has been due; <c>null</c>: nothing is late because of it.</param>
/// <param name="IsShared">As <see cref="WorkPermit.IsShared"/>.</param>
internal readonly record struct RequestTicket(Func<DateTimeOffset, bool> Start, DateTimeOffset? Since, bool IsShared = false)
{
    /// <summary>One for all of them; the permit is used if one of them uses it.</summary>
    public static RequestTicket For(IReadOnlyList<RequestTicket> all) =>
        all is [var only] ? only : new(now => all.Aggregate(false, (isUsed, ticket) => ticket.Start(now) || isUsed), all[0].Since, IsShared: true);
}

/// <summary>Those who wait for permits of one limit: by priority, and within one in the order of asking. Not thread-safe.</summary>
internal sealed class RequestLine(RollingWindow limit)
{
    /// <summary>Priorities up to this one are served before the others, but for one permit in ten.</summary>
    public const int LastUrgent = 2;

    /// <summary>Of what can wait for all others.</summary>
    public const int Lowest = 4;

    private const int ShareOfOthers = 10;

    private readonly Queue<RequestTicket>[] _waiting = [.. Enumerable.Range(0, Lowest).Select(_ => new Queue<RequestTicket>())];
    private int _granted;

    public RollingWindow Limit => limit;

    private readonly Queue<RequestTicket> _held = new();

    /// <summary>How many wait for a permit alone.</summary>
    public int Count { get; private set; }

    /// <summary>How many wait for the platform to be back.</summary>
    public int Held => _held.Count;

    public DateTimeOffset? WaitingSince => _waiting.Min(queue => queue.TryPeek(out var first) ? first.Since : null);

    public void Add(int priority, RequestTicket ticket)
    {
        _waiting[priority - 1].Enqueue(ticket);
        Count++;
    }

    /// <summary>It waits for the platform to be back, and is late by no fault of ours.</summary>
    public void Hold(RequestTicket ticket) => _held.Enqueue(ticket);

    /// <summary>All work that nobody on the line waits for is held from now on.</summary>
    public void HoldNonUrgent()
    {
        for (var priority = LastUrgent; priority < Lowest; priority++)
        {
            var (queue, kept) = (_waiting[priority], new Queue<RequestTicket>());
            while (queue.TryDequeue(out var ticket))
                (ticket.Since is null ? kept : _held).Enqueue(ticket);
            _waiting[priority] = kept;
        }

        Count = _waiting.Sum(queue => queue.Count);
    }

    /// <summary>The platform is back.</summary>
    public void LetGo()
    {
        while (_held.TryDequeue(out var ticket))
            Add(LastUrgent + 1, ticket);
    }

    public RequestTicket TakeHeld() => RequestTicket.For(WithThoseWhoShare(_held.Dequeue(), _held));

    public RequestTicket Take()
    {
        Count--;
        var isTurnOfOthers = ++_granted % ShareOfOthers == 0;
        var first = isTurnOfOthers ? LastUrgent : 0;
        for (var i = 0; i < Lowest; i++)
        {
            var queue = _waiting[(first + i) % Lowest];
            if (!queue.TryDequeue(out var ticket))
                continue;
            var all = WithThoseWhoShare(ticket, queue);
            Count -= all.Count - 1;
            return RequestTicket.For(all);
        }

        throw new InvalidOperationException("Nobody waits.");
    }

    /// <summary>Takes those out of the queue who start with the first.</summary>
    private static List<RequestTicket> WithThoseWhoShare(RequestTicket first, Queue<RequestTicket> queue)
    {
        List<RequestTicket> all = [first];
        if (!first.IsShared)
            return all;
        for (var looks = queue.Count; looks > 0; looks--)
        {
            var next = queue.Dequeue();
            if (next.IsShared)
                all.Add(next);
            else
                queue.Enqueue(next);
        }

        return all;
    }
}
