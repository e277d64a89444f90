using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Services;

/// <summary>Digits for a service. They are written nowhere but into the request.</summary>
internal sealed record DigitsSubmission(string Service, string RequestId, string CallId, string Name, string Digits, DateTimeOffset Until)
{
    public override string ToString() => RequestId;
}

/// <summary>Digits as they are posted. Its fields are a promise to services.</summary>
internal sealed record DigitsBody(string RequestId, string CallId, string Name, string Digits)
{
    public override string ToString() => RequestId;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DigitsBody))]
internal sealed partial class DigitsJson : JsonSerializerContext;
