using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>What a recording system is answered.</summary>
/// <param name="Id">The recording; <c>null</c>: none is kept.</param>
/// <param name="CallId">Its call, by our id; <c>null</c>: none is kept, or it is not known yet whether it is one of ours.</param>
/// <param name="State">As in the API: <c>importing</c> of one that is told of for the first time; and <c>erased</c>.</param>
internal sealed record AnnouncementResource(string? Id, string? CallId, string State)
{
    /// <summary>The call was erased, and nothing is kept of it.</summary>
    public static AnnouncementResource Erased { get; } = new(Id: null, CallId: null, "erased");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AnnouncementResource))]
internal sealed partial class AnnouncementJson : JsonSerializerContext;
