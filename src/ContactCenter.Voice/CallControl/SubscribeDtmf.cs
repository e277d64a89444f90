namespace ContactCenter.Voice.CallControl;

/// <summary>Has each key of a leg told as it is pressed, while an asynchronous <c>input</c> runs.</summary>
/// <param name="EventUrl">Where the keys are told, one at a time, as input webhooks.</param>
public sealed record SubscribeDtmf(Uri EventUrl) : CallRequest
{
    internal override void Check(OptionRules rules) => rules.RequiredUrl("event_url", EventUrl);

    private protected override void WriteOptions(OptionWriter options) => options.UrlArray("event_url"u8, EventUrl);
}
