using System.Globalization;

namespace ContactCenter.Voice.CallControl;

/// <summary>The rules that requests have beside those of all options.</summary>
internal static class RequestRules
{
    /// <summary>The faults of an NCCO within a request, each with the place of its action.</summary>
    public static void Ncco(this OptionRules rules, string option, Ncco? ncco)
    {
        foreach (var fault in ncco?.Check() ?? [])
            rules.Fault(string.Create(CultureInfo.InvariantCulture, $"{option}[{fault.Index}].{fault.Option}"), fault.Value, fault.Allowed);
    }

    public static void RequiredUrl(this OptionRules rules, string option, Uri? url)
    {
        rules.Required(option, url?.OriginalString, "an absolute http or https URL");
        rules.WebUrl(option, url);
    }
}
