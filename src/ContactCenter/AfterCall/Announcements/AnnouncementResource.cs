using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>What a recording system is answered.</summary>
/// <param name="Id">The recording.</param>
/// <param name="CallId">Its call, by our id.</param>
/// <param name="State">As in the API: <c>importing</c> of one that is told of for the first time.</param>
internal sealed record AnnouncementResource(string Id, string CallId, string State);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AnnouncementResource))]
internal sealed partial class AnnouncementJson : JsonSerializerContext;
