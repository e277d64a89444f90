using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>How many of the requests that an org has a day are used, as its last answer has told.</summary>
internal sealed partial class OrgUsage
{
    private const string Header = "Sforce-Limit-Info";
    private const double Slow = .8;
    private const double Reserved = .9;

    private long _used;
    private long _most;

    /// <summary>Whether requests go one by one.</summary>
    public bool IsSlow => IsFrom(Slow);

    /// <summary>Whether only what was not told yet is told.</summary>
    public bool IsReserved => IsFrom(Reserved);

    /// <summary>Takes what an answer tells; one that tells nothing changes nothing.</summary>
    public void Take(HttpResponseHeaders headers)
    {
        if (!headers.TryGetValues(Header, out var values) || Told().Match(string.Join(';', values)) is not { Success: true } told)
            return;
        if (long.TryParse(told.Groups["used"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var used)
            && long.TryParse(told.Groups["most"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var most))
        {
            Interlocked.Exchange(ref _most, most);
            Interlocked.Exchange(ref _used, used);
        }
    }

    private bool IsFrom(double share) => Interlocked.Read(ref _most) is > 0 and var most && Interlocked.Read(ref _used) >= share * most;

    [GeneratedRegex("(?<![a-z-])api-usage=(?<used>[0-9]+)/(?<most>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Told();
}
