using System.Net;
using System.Text.Json;

namespace ContactCenter.Tests.World;

/// <summary>What the server answered to a webhook.</summary>
public sealed record WebhookReply(HttpStatusCode Status, string? ContentType, string Body)
{
    /// <summary>The actions of the NCCO in it.</summary>
    public IReadOnlyList<JsonElement> Ncco
    {
        get
        {
            Status.Should().Be(HttpStatusCode.OK);
            ContentType.Should().Be("application/json");
            return [.. JsonElement.Parse(Body).EnumerateArray()];
        }
    }

    /// <summary>All that is said in it.</summary>
    public string Speech => string.Join(' ', Ncco.Where(action => Kind(action) == "talk").Select(action => action.GetProperty("text").GetString()));

    /// <summary>The names of its actions, in order.</summary>
    public IEnumerable<string> Actions => Ncco.Select(Kind);

    /// <summary>The path and query to which the platform sends the result of its input.</summary>
    public string EventUrl => new Uri(
        Action("input").GetProperty("eventUrl").EnumerateArray().Should().ContainSingle("an eventUrl is an array of one").Subject.GetString()!).PathAndQuery;

    public JsonElement Action(string kind) => Ncco.Should().ContainSingle(action => Kind(action) == kind).Subject;

    private static string Kind(JsonElement action) => action.GetProperty("action").GetString()!;
}
