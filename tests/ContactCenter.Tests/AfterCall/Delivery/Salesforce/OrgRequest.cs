using System.Text;
using System.Text.Json.Nodes;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>A request as it came.</summary>
/// <param name="Line">Method, path behind the version, and query.</param>
/// <param name="HasLength">Whether it said how long it is.</param>
internal sealed record OrgRequest(string Line, byte[] Body, string ContentType, bool HasLength)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonObject Json()
    {
        if (ContentType != "application/json")
            throw new OrgFault(415, "UNSUPPORTED_MEDIA_TYPE");
        return JsonNode.Parse(Body) as JsonObject ?? throw new OrgFault(400, "JSON_PARSER_ERROR");
    }
}

/// <summary>A refusal in Salesforce's words.</summary>
internal sealed class OrgFault(int status, string code, bool isOfLogin = false) : Exception(code)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public bool IsOfLogin { get; } = isOfLogin;
}
