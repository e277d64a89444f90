using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Api;

/// <summary>The API's JSON: camelCase, written without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ListResource<CallResource>))]
[JsonSerializable(typeof(ListResource<SurveyResource>))]
[JsonSerializable(typeof(ListResource<UnmatchedResource>))]
[JsonSerializable(typeof(ListResource<WorkResource>))]
[JsonSerializable(typeof(CallDetailResource))]
[JsonSerializable(typeof(IReadOnlyList<AnswerResource>))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
internal sealed partial class ApiJson : JsonSerializerContext;
