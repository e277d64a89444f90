using System.Text.Json.Nodes;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Platform.Applications;

/// <summary>The platform's Numbers API.</summary>
internal sealed class NumbersApi(AccountClient client, Uri baseUrl)
{
    private const string Success = "200";
    private const int PageSize = 100;

    /// <summary>All numbers of the account.</summary>
    public async Task<ApiReply<IReadOnlyList<AccountNumber>>> ListOwnedAsync(CancellationToken cancellationToken)
    {
        var all = new List<AccountNumber>();
        for (var page = 1; ; page++)
        {
            var reply = Judged(await client.GetAsync(new Uri(baseUrl, $"account/numbers?size={PageSize}&index={page}"), cancellationToken));
            if (reply.Value is not { } body)
                return Failed<IReadOnlyList<AccountNumber>>(reply);
            var numbers = body["numbers"].Objects().ToList();
            all.AddRange(numbers.Select(AccountNumber.Read).OfType<AccountNumber>());
            if (numbers.Count == 0 || page * PageSize >= (body.Number("count") ?? 0))
                return new(ApiOutcome.Accepted, all, reply.Reason);
        }
    }

    /// <summary>Numbers for sale that can be called.</summary>
    /// <param name="country">Two letters.</param>
    /// <param name="number">Only this one; <c>null</c>: a few.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ApiReply<IReadOnlyList<NumberOffer>>> SearchAsync(string country, string? number, CancellationToken cancellationToken)
    {
        var pattern = number is null ? "" : $"&pattern={number}&search_pattern=0";
        var reply = Judged(await client.GetAsync(new Uri(baseUrl, $"number/search?country={country}&features=VOICE&size=10{pattern}"), cancellationToken));
        return reply.Value is { } body
            ? new(ApiOutcome.Accepted, [.. body["numbers"].Objects().Select(NumberOffer.Read).OfType<NumberOffer>()], reply.Reason)
            : Failed<IReadOnlyList<NumberOffer>>(reply);
    }

    public async Task<ApiReply<JsonObject>> BuyAsync(NumberOffer offer, CancellationToken cancellationToken) =>
        Judged(await PostAsync("number/buy", [("country", offer.Country), ("msisdn", offer.Number)], cancellationToken));

    /// <summary>Gives the calls of a number to an application. Where its text messages go is said again, so that it stays.</summary>
    public async Task<ApiReply<JsonObject>> LinkAsync(AccountNumber number, string application, CancellationToken cancellationToken)
    {
        List<(string, string)> form = [("country", number.Country), ("msisdn", number.Number), ("app_id", application)];
        if (number.SmsUrl is { Length: > 0 } sms)
            form.Add(("moHttpUrl", sms));
        if (number.ForwardsTo is not null)
            form.AddRange([("voiceCallbackType", "app"), ("voiceCallbackValue", application)]);
        return Judged(await PostAsync("number/update", form, cancellationToken));
    }

    private Task<ApiReply<JsonObject>> PostAsync(string path, IEnumerable<(string Name, string Value)> form, CancellationToken cancellationToken) =>
        client.SendAsync(
        HttpMethod.Post,
        new Uri(baseUrl, path),
        () => new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        cancellationToken);

    /// <summary>An error may come with status 200: its code is what counts.</summary>
    private static ApiReply<JsonObject> Judged(ApiReply<JsonObject> reply) =>
        reply.Value?.Text("error-code") is { } code && code != Success
            ? new(ApiOutcome.Refused, null, $"{code} {reply.Value.Text("error-code-label")}".TrimEnd()) { Status = reply.Status }
            : reply;

    private static ApiReply<T> Failed<T>(ApiReply<JsonObject> reply)
        where T : class => new(reply.Outcome, null, reply.Reason) { Status = reply.Status };
}
