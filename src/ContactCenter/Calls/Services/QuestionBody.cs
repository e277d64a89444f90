using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Services;

/// <summary>A question as it is posted. Its fields are a promise to services.</summary>
/// <param name="Input">What the caller has entered or said; <c>null</c>: the service is asked about the call as it is.</param>
internal sealed record QuestionBody(
    string RequestId,
    string CallId,
    string Target,
    string Number,
    string Caller,
    string Language,
    IReadOnlyDictionary<string, string> Attributes,
    QuestionBodyInput? Input)
{
    public static QuestionBody Of(ServiceQuestion question) => new(
        question.RequestId,
        question.CallId,
        question.Target,
        question.Number,
        question.Caller,
        question.Language,
        question.Attributes,
        question.Input is { } input ? new(input.Name, input.Value) : null);
}

internal sealed record QuestionBodyInput(string Name, string Value);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QuestionBody))]
internal sealed partial class QuestionJson : JsonSerializerContext;
