using System.Text;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Calls.Webhooks;

/// <summary>A webhook that belonged to no call.</summary>
/// <param name="Number">Grows with each, from 1 at the start of the process.</param>
internal sealed record UnmatchedWebhook(long Number, DateTimeOffset At, WebhookRoute Route, string Kind, LegId? Leg, string Reason, string Body);

/// <summary>Keeps the newest webhooks that belonged to no call, and counts them all.</summary>
internal sealed partial class UnmatchedWebhooks(WebhookMetrics metrics, TimeProvider time, ILogger<UnmatchedWebhooks> logger)
{
    private const int Most = 500;
    private const int LongestBody = 4_096;

    private readonly Lock _gate = new();
    private readonly Queue<UnmatchedWebhook> _newest = new();
    private long _last;

    /// <summary>What is kept, in whatever order.</summary>
    public IReadOnlyList<UnmatchedWebhook> Kept
    {
        get
        {
            lock (_gate)
                return [.. _newest];
        }
    }

    /// <summary>How many of those that are kept name one of these: a leg, or anything within the body.</summary>
    public int Count(IReadOnlyCollection<string> names)
    {
        lock (_gate)
            return _newest.Count(webhook => IsAbout(webhook, names));
    }

    /// <summary>Keeps those no more that name one of these.</summary>
    public void Remove(IReadOnlyCollection<string> names)
    {
        lock (_gate)
        {
            for (var looked = _newest.Count; looked > 0; looked--)
            {
                var oldest = _newest.Dequeue();
                if (!IsAbout(oldest, names))
                    _newest.Enqueue(oldest);
            }
        }
    }

    private static bool IsAbout(UnmatchedWebhook webhook, IReadOnlyCollection<string> names) =>
        names.Any(name => webhook.Leg?.Value == name || webhook.Body.Contains(name, StringComparison.Ordinal));

    public void Keep(WebhookRoute route, Webhook webhook, string reason)
    {
        var kind = webhook.GetType().Name;
        var body = Encoding.UTF8.GetString(webhook.Raw.Span[..Math.Min(LongestBody, webhook.Raw.Length)]);
        metrics.Unmatched(route);
        if (IsEarlyNews(webhook))
        {
            Log.Early(logger, kind, webhook.Leg);
            return;
        }

        Log.Unmatched(logger, kind, route, webhook.Leg, reason);
        lock (_gate)
        {
            _newest.Enqueue(new(++_last, time.GetUtcNow(), route, kind, webhook.Leg, reason, body));
            if (_newest.Count > Most)
                _newest.Dequeue();
        }
    }

    /// <summary>The platform tells that a caller's leg has begun before it asks what to do with it: nothing to look at.</summary>
    private static bool IsEarlyNews(Webhook webhook) => webhook is LegStatusWebhook
    {
        Direction: CallDirection.Inbound,
        Status.Kind: CallStatusKind.Started or CallStatusKind.Ringing,
    };

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Debug, "{Kind} about leg {Leg} came before the leg's answer webhook")]
        public static partial void Early(ILogger logger, string kind, LegId? leg);

        [LoggerMessage(1, LogLevel.Warning, "{Kind} at {Route} about leg {Leg} belongs to no call: {Reason}")]
        public static partial void Unmatched(ILogger logger, string kind, WebhookRoute route, LegId? leg, string reason);
    }
}
