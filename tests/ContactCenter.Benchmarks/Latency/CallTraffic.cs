using System.Globalization;
using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.Latency;

/// <summary>The webhooks of whole calls, evenly begun, some of them repeated and some out of order.</summary>
internal sealed class CallTraffic(CallsApiStandIn api, Random random, int seed, DateTimeOffset start)
{
    private const int WebhooksPerCall = 13;
    private const double RepeatedShare = 0.05;
    private const double ReorderedShare = 0.05;

    /// <summary>Neighbours that networks swap; the later of them does not depend on the answer to the earlier.</summary>
    private static readonly int[] Swappable = [0, 2, 5, 7];

    /// <summary>How many there are of a call on average, repetitions included.</summary>
    public static double WebhooksOfCall => WebhooksPerCall * (1 + RepeatedShare);

    public static TimeSpan LengthOfCall { get; } = TimeSpan.FromSeconds(4.5);

    public List<CallPlan> Calls { get; } = [];

    public List<PlannedWebhook> Webhooks { get; } = [];

    public int Repeated { get; private set; }

    public int Reordered { get; private set; }

    /// <param name="rate">Webhooks a second, repetitions included.</param>
    public void Fill(double rate, TimeSpan length)
    {
        var between = TimeSpan.FromSeconds(WebhooksOfCall / rate);
        for (var begin = TimeSpan.Zero; begin < length; begin += between)
            Add(begin);
        Webhooks.Sort((a, b) => a.Due.CompareTo(b.Due));
    }

    private void Add(TimeSpan begin)
    {
        var key = random.Next(2) == 0 ? "1" : "2";
        var plan = new CallPlan(SampleCall.Of(seed, Calls.Count), key, random.Next(1, 6).ToString(CultureInfo.InvariantCulture));
        Calls.Add(plan);
        var webhooks = Script(plan, begin);
        foreach (var i in Swappable)
        {
            if (random.NextDouble() >= ReorderedShare * WebhooksPerCall / Swappable.Length)
                continue;
            (webhooks[i].Due, webhooks[i + 1].Due) = (webhooks[i + 1].Due, webhooks[i].Due);
            Reordered++;
        }

        foreach (var webhook in webhooks)
        {
            Webhooks.Add(webhook);
            if (random.NextDouble() >= RepeatedShare)
                continue;
            Webhooks.Add(new(plan, webhook.Kind, webhook.Path, webhook.Body, webhook.Authorization)
            {
                Original = webhook,
                Due = webhook.Due + TimeSpan.FromMilliseconds(random.Next(5, 400)),
            });
            Repeated++;
        }
    }

    private PlannedWebhook[] Script(CallPlan plan, TimeSpan begin)
    {
        var call = plan.Call;
        var asked = api.Of(call.Leg);
        var events = Task.FromResult(SignedRequest.EventPath);
        var mark = Webhook(4_000, WebhookKind.Input, asked.Survey, at => WebhookBodies.Keys(call, plan.Mark, at));
        return
        [
            Event(0, events, at => WebhookBodies.CallerStatus(call, "started", at)),
            Webhook(10, WebhookKind.Answer, Task.FromResult(SignedRequest.AnswerPath), _ => WebhookBodies.Answer(call)),
            Event(60, events, at => WebhookBodies.CallerStatus(call, "ringing", at)),
            Event(120, events, at => WebhookBodies.CallerStatus(call, "answered", at)),
            Webhook(1_000, WebhookKind.Input, plan.Input, at => WebhookBodies.Keys(call, plan.Key, at)),
            Event(1_500, asked.AgentEvents, at => WebhookBodies.AgentStatus(call, "started", at)),
            Event(1_550, asked.AgentEvents, at => WebhookBodies.AgentStatus(call, "ringing", at)),
            Event(1_700, asked.AgentEvents, at => WebhookBodies.AgentStatus(call, "answered", at)),
            Event(1_750, asked.AgentEvents, at => WebhookBodies.Moved(call, call.AgentLeg, at)),
            Event(1_900, events, at => WebhookBodies.Moved(call, call.Leg, at)),
            Event(3_000, asked.AgentEvents, at => WebhookBodies.AgentStatus(call, "completed", at)),
            mark,
            Event(4_500, AfterAsync(mark.Answer), at => WebhookBodies.CallerStatus(call, "completed", at)),
        ];

        // However slow the server is: nobody hangs up before having given the mark.
        static async Task<string> AfterAsync(Task earlier)
        {
            await earlier;
            return SignedRequest.EventPath;
        }

        PlannedWebhook Event(int milliseconds, Task<string> path, Func<DateTimeOffset, byte[]> body) =>
            Webhook(milliseconds, WebhookKind.Event, path, body);

        PlannedWebhook Webhook(int milliseconds, WebhookKind kind, Task<string> path, Func<DateTimeOffset, byte[]> body)
        {
            // A little apart from call to call, so that calls do not march in step.
            var due = begin + TimeSpan.FromMilliseconds(milliseconds + (random.NextDouble() * 8));
            var bytes = body(start + due);
            return new(plan, kind, path, bytes, WebhookSigner.Authorize(bytes, start)) { Due = due };
        }
    }
}
