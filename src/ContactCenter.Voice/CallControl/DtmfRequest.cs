namespace ContactCenter.Voice.CallControl;

/// <summary>Sends key tones to a leg.</summary>
/// <param name="Digits">Digits, <c>*</c>, <c>#</c>, and <c>p</c> for a pause of half a second.</param>
public sealed record DtmfRequest(string Digits) : CallRequest
{
    internal override void Check(OptionRules rules)
    {
        rules.Required("digits", Digits, "digits, *, # and p");
        if (Digits is { Length: > 0 })
            rules.Keys("digits", Digits, "0123456789*#p", "digits, *, # and p");
    }

    private protected override void WriteOptions(OptionWriter options) => options.Text("digits"u8, Digits);
}
