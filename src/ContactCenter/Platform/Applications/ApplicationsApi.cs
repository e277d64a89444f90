using System.Net.Mime;
using System.Text;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Platform.Applications;

/// <summary>The platform's Application API, version 2.</summary>
internal sealed class ApplicationsApi(AccountClient client, Uri baseUrl)
{
    private const int PageSize = 100;

    /// <summary>All applications of the account.</summary>
    public async Task<ApiReply<IReadOnlyList<VoiceApplication>>> ListAsync(CancellationToken cancellationToken)
    {
        var all = new List<VoiceApplication>();
        for (var page = 1; ; page++)
        {
            var reply = await client.GetAsync(new Uri(baseUrl, $"v2/applications?page_size={PageSize}&page={page}"), cancellationToken);
            if (reply.Value is not { } body)
                return new(reply.Outcome, null, reply.Reason) { Status = reply.Status };
            var found = body["_embedded"]?["applications"].Objects().Select(application => new VoiceApplication(application)).ToList() ?? [];
            all.AddRange(found);
            if (found.Count == 0 || page >= (body.Number("total_pages") ?? page))
                return new(ApiOutcome.Accepted, all, reply.Reason) { Status = reply.Status };
        }
    }

    public Task<ApiReply<VoiceApplication>> GetAsync(string id, CancellationToken cancellationToken) =>
        AsApplication(client.GetAsync(UrlOf(id), cancellationToken));

    public Task<ApiReply<VoiceApplication>> CreateAsync(VoiceApplication application, CancellationToken cancellationToken) =>
        AsApplication(client.SendAsync(HttpMethod.Post, new Uri(baseUrl, "v2/applications"), () => Content(application), cancellationToken));

    public Task<ApiReply<VoiceApplication>> UpdateAsync(VoiceApplication application, CancellationToken cancellationToken) =>
        AsApplication(client.SendAsync(HttpMethod.Put, UrlOf(application.Id), () => Content(application), cancellationToken));

    private Uri UrlOf(string id) => new(baseUrl, $"v2/applications/{Uri.EscapeDataString(id)}");

    private static StringContent Content(VoiceApplication application) =>
        new(application.Document.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);

    private static async Task<ApiReply<VoiceApplication>> AsApplication(Task<ApiReply<System.Text.Json.Nodes.JsonObject>> sent)
    {
        var reply = await sent;
        if (reply.Value is not { } body)
            return new(reply.Outcome, null, reply.Reason) { Status = reply.Status };
        var application = new VoiceApplication(body);
        return application.Id.Length > 0
            ? new(ApiOutcome.Accepted, application, reply.Reason) { Status = reply.Status }
            : new(ApiOutcome.Unknown, null, $"{reply.Reason} without an id") { Status = reply.Status };
    }
}
