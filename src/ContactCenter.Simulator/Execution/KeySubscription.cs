using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Execution;

/// <summary>
/// An asynchronous input: each key is posted by itself, as long as the leg lives or until it is unsubscribed. Who subscribes
/// by the calls API is told instead of the NCCO's own address; where no NCCO has such an input, there is nothing to tell.
/// </summary>
internal sealed class KeySubscription(Leg leg) : IDisposable
{
    private IDisposable? _listening;
    private WebhookAddress? _events;
    private WebhookAddress? _subscriber;

    /// <summary>Whether an NCCO has come to an asynchronous input.</summary>
    public bool HasInput { get; private set; }

    /// <summary>An NCCO has come to an asynchronous input.</summary>
    public void Begin(WebhookAddress? events)
    {
        (HasInput, _events) = (true, events);
        Listen();
    }

    /// <summary>From now on this one is told, also of an input that nobody was told of any more.</summary>
    public void Subscribe(WebhookAddress subscriber)
    {
        _subscriber = subscriber;
        if (HasInput)
            Listen();
    }

    /// <summary>Nobody is told until somebody subscribes, or the next input begins.</summary>
    public void Dispose()
    {
        _listening?.Dispose();
        (_listening, _subscriber) = (null, null);
    }

    private void Listen() => _listening ??= leg.Input.Listen(Post, null);

    private void Post(char key) =>
        leg.Webhooks.Send(
            _subscriber ?? _events, InputResult.Body(
                leg, InputResult.Keys(key.ToString(), timedOut: false), InputShape.SpeechIsOff(leg.Switchboard.Options.Unspecified)));
}
