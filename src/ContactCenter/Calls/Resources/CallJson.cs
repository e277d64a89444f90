using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;
using ContactCenter.Calls.Surveys;

namespace ContactCenter.Calls.Resources;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ListResource<CallResource>))]
[JsonSerializable(typeof(ListResource<SurveyResource>))]
[JsonSerializable(typeof(ListResource<DepartmentResource>))]
[JsonSerializable(typeof(ListResource<SurveyFigureResource>))]
[JsonSerializable(typeof(CallDetailResource))]
[JsonSerializable(typeof(CommandResource))]
[JsonSerializable(typeof(TransferRequest))]
[JsonSerializable(typeof(NotesResource))]
[JsonSerializable(typeof(NotesRequest))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<AnswerResource>))]
internal sealed partial class CallJson : JsonSerializerContext;
