using ContactCenter.Calls;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Api;

/// <summary>Reads filters and paging from a request's query, all faults at once.</summary>
internal static class CallQueryReader
{
    public static (CallQuery Query, Dictionary<string, string[]> Faults) Read(IQueryCollection parameters, bool surveys)
    {
        var query = new QueryReader(parameters);
        var cursor = default(CallCursor);
        if (query.Text("cursor") is { } place && !CallCursor.TryParse(place, out cursor))
            query.Fault("cursor", "must be the next of a page before");
        var read = new CallQuery
        {
            Limit = query.Whole("limit", 1, CallQuery.MaxLimit) ?? CallQuery.DefaultLimit,
            After = cursor,
            IsLive = surveys || query.OneOf("state", "live", "ended") is not { } state ? null : state == "live",
            Caller = query.Text("caller"),
            Number = query.Text("number"),
            Department = query.Text("department"),
            From = query.Time("from"),
            To = query.Time("to"),
            HasSurvey = surveys,
            Score = surveys ? query.Whole("score", 0, 99) : null,
        };
        return (read, query.Faults);
    }
}
