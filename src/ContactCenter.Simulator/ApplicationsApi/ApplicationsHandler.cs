using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.ApplicationsApi;

/// <summary>The Application API, version 2: list, create, read and update. Used on the event loop.</summary>
internal sealed class ApplicationsHandler(Switchboard switchboard, ApplicationRegister register)
{
    private const int DefaultPageSize = 10;
    private const int LargestPageSize = 100;

    public ApiResponse Answer(ApiRequest request, IQueryCollection query) => (request.Method, request.Path.Trim('/').Split('/')) switch
    {
        ("GET", ["v2", "applications"]) => List(query),
        ("POST", ["v2", "applications"]) => WithBody(request, Create),
        ("GET", ["v2", "applications", var id]) => WithApplication(id, application => ApiResponse.Json(StatusCodes.Status200OK, application.ToJson())),
        ("PUT", ["v2", "applications", var id]) => WithApplication(id, application => WithBody(request, body => Update(application, body))),
        (_, ["v2", "applications"] or ["v2", "applications", _]) => ApplicationProblem.WrongMethod(request.Method, switchboard.Ids.Dashed()),
        _ => ApplicationProblem.NotFound(request.Path, switchboard.Ids.Dashed()),
    };

    private ApiResponse List(IQueryCollection query)
    {
        var invalid = new List<InvalidField>();
        var size = Number("page_size", DefaultPageSize, LargestPageSize);
        var page = Number("page", 1, int.MaxValue);
        if (invalid.Count > 0)
            return ApplicationProblem.Invalid("list-validation", invalid, switchboard.Ids.Dashed());
        var all = register.All;
        var pages = (all.Count + size - 1) / size;
        return ApiResponse.Json(StatusCodes.Status200OK, new JsonObject
        {
            ["page_size"] = size,
            ["page"] = page,
            ["total_items"] = all.Count,
            ["total_pages"] = pages,
            ["_embedded"] =
                new JsonObject { ["applications"] = new JsonArray([.. all.Skip((page - 1) * size).Take(size).Select(application => application.ToJson())]) },
            ["_links"] = new JsonObject
            {
                ["self"] = Link(size, page),
                ["first"] = Link(size, 1),
                ["last"] = Link(size, pages),
            },
        });

        int Number(string name, int fallback, int max)
        {
            if (!query.TryGetValue(name, out var text))
                return fallback;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= max)
                return value;
            invalid.Add(new(name, $"must be between 1 and {max}"));
            return fallback;
        }
    }

    private static JsonObject Link(int size, int page) => new() { ["href"] = $"/v2/applications?page_size={size}&page={page}" };

    private ApiResponse Create(JsonObject body)
    {
        var (application, privateKey) = Application.From(switchboard.Ids.Dashed(), body, switchboard.Options.Unspecified.PublicKeysAreRewrapped);
        register.Add(application);
        return ApiResponse.Json(StatusCodes.Status201Created, application.ToJson(privateKey));
    }

    private ApiResponse Update(Application known, JsonObject body)
    {
        if (switchboard.Options.Unspecified.ApplicationUpdateKeepsAbsent)
            Merge(body, known.Document);
        var (application, privateKey) = Application.From(known.Id, body, switchboard.Options.Unspecified.PublicKeysAreRewrapped);
        register.Replace(application);
        return ApiResponse.Json(StatusCodes.Status200OK, application.ToJson(privateKey));
    }

    private static void Merge(JsonObject into, JsonObject known)
    {
        foreach (var (name, value) in known)
        {
            if (into[name] is null)
                into[name] = value?.DeepClone();
            else if (into[name] is JsonObject section && value is JsonObject knownSection)
                Merge(section, knownSection);
        }
    }

    private ApiResponse WithApplication(string id, Func<Application, ApiResponse> answer) =>
        register.Find(id) is { } application ? answer(application) : ApplicationProblem.NotFound(id, switchboard.Ids.Dashed());

    private ApiResponse WithBody(ApiRequest request, Func<JsonObject, ApiResponse> answer)
    {
        if (!string.Equals(request.MediaType, "application/json", StringComparison.OrdinalIgnoreCase))
            return ApplicationProblem.NotJson(switchboard.Ids.Dashed());
        var invalid = Read(request.Body, out var body);
        return invalid.Count == 0 ? answer(body!) : ApplicationProblem.Invalid("payload-validation", invalid, switchboard.Ids.Dashed());
    }

    private static IReadOnlyList<InvalidField> Read(string text, out JsonObject? body)
    {
        body = null;
        try
        {
            if (ReadableJson.Parse(text) is not { ValueKind: JsonValueKind.Object } json)
                return [new("$", "must be an object")];
            body = JsonObject.Create(json)!;
            return ApplicationFields.InvalidIn(body);
        }
        catch (JsonException)
        {
            return [new("$", "is not JSON")];
        }
    }
}
