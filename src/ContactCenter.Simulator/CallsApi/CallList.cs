using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>Lists calls, filtered, page by page; links are relative.</summary>
internal static class CallList
{
    private static readonly string[] Statuses =
        ["started", "ringing", "answered", "machine", "completed", "busy", "cancelled", "failed", "rejected", "timeout", "unanswered"];

    public static ApiResponse Answer(Switchboard switchboard, string query, string? region)
    {
        var faults = new List<NccoFault>();
        var filter = Filter.Read(query, faults);
        if (faults.Count > 0)
            return ApiResponse.Invalid(faults);

        var calls = switchboard.Archive.All.Concat(switchboard.Legs.Values.Select(CallRecord.Of)).Where(call => call.Region == region && filter.Takes(call));
        var found = (filter.Descending ? calls.OrderByDescending(call => call.CreatedAt) : calls.OrderBy(call => call.CreatedAt))
            .ThenBy(call => call.Id, StringComparer.Ordinal).ToList();
        var page = found.Skip(filter.Index).Take(filter.Size).Select(call => CallJson.Of(call, switchboard.Options.Unspecified)).ToArray<JsonNode?>();
        return ApiResponse.Json(StatusCodes.Status200OK, new JsonObject
        {
            ["count"] = found.Count,
            ["page_size"] = filter.Size,
            ["record_index"] = filter.Index,
            ["_embedded"] = new JsonObject { ["calls"] = new JsonArray(page) },
            ["_links"] = Links(filter, found.Count),
        });
    }

    private static JsonObject Links(Filter filter, int count)
    {
        var links = new JsonObject
        {
            ["self"] = Link(filter, filter.Index),
            ["first"] = Link(filter, 0),
            ["last"] = Link(filter, count == 0 ? 0 : (count - 1) / filter.Size * filter.Size),
        };
        if (filter.Index + filter.Size < count)
            links["next"] = Link(filter, filter.Index + filter.Size);
        if (filter.Index > 0)
            links["prev"] = Link(filter, Math.Max(0, filter.Index - filter.Size));
        return links;
    }

    private static JsonObject Link(Filter filter, int index) =>
        new() { ["href"] = string.Create(CultureInfo.InvariantCulture, $"/v1/calls?page_size={filter.Size}&record_index={index}{filter.Rest}") };

    private sealed record Filter(
        string? Status, DateTimeOffset? After, DateTimeOffset? Before, string? Conversation, int Size, int Index, bool Descending, string Rest)
    {
        public static Filter Read(string query, List<NccoFault> faults)
        {
            var values = QueryHelpers.ParseQuery(query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
            var status = values.GetValueOrDefault("status");
            if (status is not null && !Statuses.Contains(status, StringComparer.Ordinal))
                faults.Add(new NccoFault("status", "is not a status"));
            var order = values.GetValueOrDefault("order") ?? "asc";
            if (order is not ("asc" or "desc"))
                faults.Add(new NccoFault("order", "must be asc or desc"));
            var rest = values.Where(pair => pair.Key is not ("page_size" or "record_index")).Select(pair => $"&{pair.Key}={Uri.EscapeDataString(pair.Value)}");
            return new Filter(
                status,
                Instant("date_start"),
                Instant("date_end"),
                values.GetValueOrDefault("conversation_uuid"),
                Number("page_size", 10, 1, 100),
                Number("record_index", 0, 0, int.MaxValue),
                order == "desc",
                string.Concat(rest));

            DateTimeOffset? Instant(string name)
            {
                if (!values.TryGetValue(name, out var text))
                    return null;
                if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                    return instant;
                faults.Add(new NccoFault(name, "is not a date"));
                return null;
            }

            int Number(string name, int otherwise, int min, int max)
            {
                if (!values.TryGetValue(name, out var text))
                    return otherwise;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
                    return number;
                faults.Add(new NccoFault(name, max == int.MaxValue ? $"must be a whole number from {min}" : $"must be a whole number from {min} to {max}"));
                return otherwise;
            }
        }

        public bool Takes(CallRecord call) =>
            (Status is null || call.Status == Status)
            && (Conversation is null || call.ConversationId == Conversation)
            && (After is null || call.CreatedAt >= After)
            && (Before is null || call.CreatedAt <= Before);
    }
}
