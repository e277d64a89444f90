using System.Diagnostics.CodeAnalysis;
using ContactCenter.Calls.Effects;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Sensitive;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Calls.Webhooks;

/// <summary>Finds the call that a webhook belongs to and hands the fact to it.</summary>
internal sealed class WebhookInbox(
    ICallStore store,
    CallEngine engine,
    LateFacts late,
    ErasedCalls erased,
    UnmatchedWebhooks unmatched,
    DigitSubmissions submissions,
    SensitiveKeys keys,
    PlanSource plans)
{
    private readonly LastValue<string> _numbers = new();
    private readonly LastValue<Uri> _regions = new();

    /// <param name="baseUrl">Where the platform reached us.</param>
    /// <param name="sensitive">Digits that were taken out of the webhook; <c>null</c>: its address says of none.</param>
    /// <returns>What came of it; <c>null</c>: it belongs to no call that we know.</returns>
    public ValueTask<Handled?> ReceiveAsync(
        WebhookRoute route, Webhook webhook, string? query, DeliveryId delivery, Uri baseUrl, SensitiveInput? sensitive = null) =>
        (webhook as AnswerWebhook ?? (webhook as FallbackWebhook)?.Original as AnswerWebhook) is { } answer
            ? ReceiveAnswerAsync(route, webhook, answer, query, delivery, baseUrl)
            : ReceiveEventAsync(route, webhook, query, delivery, baseUrl, sensitive);

    private async ValueTask<Handled?> ReceiveEventAsync(
        WebhookRoute route, Webhook webhook, string? query, DeliveryId delivery, Uri baseUrl, SensitiveInput? sensitive)
    {
        var correlation = CorrelationQuery.Read(query);
        var known = webhook.Leg is { } leg ? store.FindByLeg(leg) : null;
        var claimed = known is not null && correlation.Call == known.CallerLeg ? known : Claimed(correlation);
        var named = claimed is not null && correlation.IsOf(claimed) ? claimed : null;
        if (known is not null && named is not null && known.CallerLeg != named.CallerLeg)
        {
            var isTaken = correlation.LegNumber is { } number && named.Leg(number) is not null && FactOf(route, webhook, correlation, named) is not null;
            if (!isTaken || !await ReleaseAsync(known, webhook.Leg))
                return Unmatched(route, webhook, "its address is of another call than its leg");
            known = null;
        }

        // A call that has left may have asked for the leg that this one has found: its key is looked at in the history.
        if (IsFound(known, webhook.Leg) && correlation is { Call: { } called, LegNumber: not null } && called != known.CallerLeg && !erased.IsErased(called)
            && late.IsLate(webhook, correlation) && await late.KeepAsync(route, webhook, query, delivery))
        {
            return Nothing(route, baseUrl);
        }

        if ((known ?? named ?? CallIn(webhook)) is not { } call)
        {
            if (erased.IsErased(webhook.Leg) || erased.IsErased(correlation.Call))
                return Nothing(route, baseUrl);
            if (!late.IsLate(webhook, correlation) || !await late.KeepAsync(route, webhook, query, delivery))
                return Unmatched(route, webhook, "the leg is not known");
            return Nothing(route, baseUrl);
        }

        var trusted = named is null ? correlation with { LegNumber = null, Message = null } : correlation;
        var handled = await TellAsync(route, webhook, trusted, call, delivery, sensitive);
        return sensitive is null ? await KeepIfLeftAsync(handled, route, webhook, correlation, query, delivery, baseUrl) : handled;
    }

    /// <summary>Where the call has left for the history after it was found, what is told of it goes on there.</summary>
    private async ValueTask<Handled?> KeepIfLeftAsync(
        Handled? handled, WebhookRoute route, Webhook webhook, CorrelationQuery correlation, string? query, DeliveryId delivery, Uri baseUrl)
    {
        var mayHaveLeft = handled is { Session: null } && late.IsLate(webhook, correlation);
        return mayHaveLeft && await late.KeepAsync(route, webhook, query, delivery) ? Nothing(route, baseUrl) : handled;
    }

    /// <summary>A call that has found a leg by a look-up gives it up to the call whose key came with what the platform tells of the leg.</summary>
    /// <returns>Whether it has it no more: it was found, and not certain.</returns>
    private async ValueTask<bool> ReleaseAsync(CallSession call, LegId? leg)
    {
        if (!IsFound(call, leg))
            return false;
        await engine.TellAsync(call.CallerLeg, new CallEvent.LegOfAnotherCall(leg.Value));
        return store.CallOf(leg.Value) != call.CallerLeg;
    }

    /// <summary>Whether a look-up alone says that the leg is this call's.</summary>
    private static bool IsFound([NotNullWhen(true)] CallSession? call, [NotNullWhen(true)] LegId? leg) =>
        call is not null && leg is { } id && call.Legs.Any(other => other.IsFound && other.Id == id);

    /// <summary>Nobody is on the line any more.</summary>
    private Handled Nothing(WebhookRoute route, Uri baseUrl) => new(null, route.WantsNcco() ? Goodbye(baseUrl) : null);

    private CallAnswer Goodbye(Uri baseUrl)
    {
        var plan = plans.Current;
        return new(CallScript.SayAndEnd(plan.Texts.Goodbye, plan.Ivr.FirstMenu.Voice, baseUrl));
    }

    private CallSession? Claimed(CorrelationQuery correlation) => correlation.Call is { } call ? store.Find(call) : null;

    /// <summary>An error may name nothing but the conversation in which it happened.</summary>
    private CallSession? CallIn(Webhook webhook) => webhook is ErrorWebhook { Leg: null, Conversation: { } conversation }
        ? store.Unsettled().FirstOrDefault(call => call.Placement.Knows(conversation))
        : null;

    /// <returns>What the webhook tells of the call; <c>null</c>: it does not fit the leg that its address names.</returns>
    /// <param name="correlation">What of the address counts.</param>
    public static CallEvent? FactOf(WebhookRoute route, Webhook webhook, CorrelationQuery correlation, CallSession call)
    {
        if (webhook.Leg == call.CallerLeg)
            return correlation.LegNumber is null ? WebhookMapper.AboutCaller(route, webhook, correlation) : null;
        if (webhook.Leg is null && correlation.LegNumber is null)
            return WebhookMapper.AboutCaller(route, webhook, correlation);
        var bound = webhook.Leg is { } leg ? call.Legs.FirstOrDefault(other => other.Id == leg) : null;
        return (bound, correlation.LegNumber) switch
        {
            ({ Number: var number }, null) => WebhookMapper.AboutAgent(number, webhook, correlation),
            // Another number is that of an earlier request for the same phone, of which the call has found what came.
            ({ } known, { } told) when call.Leg(told)?.Endpoint == known.Endpoint => WebhookMapper.AboutAgent(known.Number, webhook, correlation),
            (null, { } told) => WebhookMapper.AboutAgent(told, webhook, correlation),
            _ => null,
        };
    }

    private async ValueTask<Handled?> ReceiveAnswerAsync(
        WebhookRoute route, Webhook webhook, AnswerWebhook answer, string? query, DeliveryId delivery, Uri baseUrl)
    {
        if (answer.Leg is not { } leg)
            return Unmatched(route, webhook, "it names no leg");
        if (CorrelationQuery.Read(query) is { Call: { } called, LegNumber: not null } correlation)
            return await ReceivePickUpAsync(route, webhook, called, correlation, query, delivery, baseUrl);
        if (erased.IsErased(leg))
            return Nothing(route, baseUrl);
        if (store.IsOfAnother(leg, leg))
            return Unmatched(route, webhook, "the leg is an agent's");
        // Told once more of a caller who has gone: that would be a second call of the same id.
        if (store.WasOfEndedCall(leg) && store.Find(leg) is null)
            return Nothing(route, baseUrl);
        var (attributes, unkept) = IncomingAttributes.Of(answer);
        var arrival = new CallEvent.Arrived(
            leg,
            answer.Conversation,
            answer.From ?? answer.FromUser ?? "",
            _numbers.Same(answer.To ?? ""),
            answer.RegionUrl is { } region ? _regions.Same(region) : null,
            baseUrl,
            CallSecret.New())
        {
            Attributes = attributes,
            Unkept = unkept,
        };
        return await engine.HandleAsync(leg, webhook is FallbackWebhook ? new CallEvent.FellBack(arrival) : arrival, delivery);
    }

    /// <summary>The leg of a <c>connect</c> action was picked up: whoever is on it is no new caller, whatever became of the call.</summary>
    private async ValueTask<Handled?> ReceivePickUpAsync(
        WebhookRoute route, Webhook webhook, LegId called, CorrelationQuery correlation, string? query, DeliveryId delivery, Uri baseUrl)
    {
        if (erased.IsErased(called))
            return Nothing(route, baseUrl);
        if (store.Find(called) is not { } call)
        {
            return late.IsLate(webhook, correlation) && await late.KeepAsync(route, webhook, query, delivery)
                ? Nothing(route, baseUrl)
                : Unmatched(route, webhook, "the call of its address is not known");
        }

        if (!correlation.IsOf(call))
            return Unmatched(route, webhook, "its address is not of the call that it names");
        if (webhook.Leg is { } leg && store.FindByLeg(leg) is { } other && other.CallerLeg != called)
            await ReleaseAsync(other, leg);
        var handled = await TellAsync(route, webhook, correlation, call, delivery);
        return await KeepIfLeftAsync(handled, route, webhook, correlation, query, delivery, baseUrl);
    }

    private async ValueTask<Handled?> TellAsync(
        WebhookRoute route, Webhook webhook, CorrelationQuery trusted, CallSession call, DeliveryId delivery, SensitiveInput? sensitive = null)
    {
        if (FactOf(route, webhook, trusted, call) is not { } fact)
            return Unmatched(route, webhook, "it does not fit the leg that its address names");
        var handled = sensitive is null
            ? await engine.HandleAsync(call.CallerLeg, fact, delivery)
            : await TellAsync(sensitive.Hide(fact), call, delivery, sensitive.Digits);
        if (handled.Session is { IsOver: true })
            keys.Forget(call.CallerLeg);
        return handled;
    }

    /// <summary>The digits go on only if it was this very webhook by which they were entered.</summary>
    private async ValueTask<Handled> TellAsync(CallEvent fact, CallSession call, DeliveryId delivery, string digits)
    {
        SubmittingDigits? submitting = null;
        var handled = await engine.HandleAsync(call.CallerLeg, fact, delivery, (before, after) =>
        {
            if (before?.Placement.State is EnteringDigits && after.Session?.Placement.State is SubmittingDigits at)
                submitting = at;
            return null;
        });
        if (submitting is not null && handled.Session is { } session)
            submissions.Start(session, submitting, digits);
        return handled;
    }

    private Handled? Unmatched(WebhookRoute route, Webhook webhook, string reason)
    {
        unmatched.Keep(route, webhook, reason);
        return null;
    }
}
