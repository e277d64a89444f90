using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Simulator.NumbersApi;

/// <summary>The Numbers API: the account's numbers, search, purchase and update. Used on the event loop.</summary>
internal sealed class NumbersHandler(Switchboard switchboard, NumberRegister register)
{
    private const int Failed = 420;
    private const int DefaultPageSize = 10;
    private const int LargestPageSize = 100;

    public ApiResponse Unauthorized => Outcome(StatusCodes.Status401Unauthorized, "authentication failed");

    public ApiResponse Answer(ApiRequest request, IQueryCollection query) => (request.Method, request.Path.TrimEnd('/')) switch
    {
        ("GET", "/account/numbers") => ListOwned(query),
        ("GET", "/number/search") => Search(query),
        ("POST", "/number/buy") => WithNumber(request, Buy),
        ("POST", "/number/update") => WithNumber(request, Update),
        (_, "/account/numbers" or "/number/search" or "/number/buy" or "/number/update") =>
            Outcome(StatusCodes.Status405MethodNotAllowed, "method not allowed"),
        _ => Outcome(StatusCodes.Status404NotFound, "not found"),
    };

    private ApiResponse ListOwned(IQueryCollection query)
    {
        var owned = register.Owned
            .Where(number => number.ListedFrom <= switchboard.Now)
            .Where(number => Fits(query, "country", number.Country) && Fits(query, "application_id", number.Application) && FitsPattern(query, number.Number));
        if (bool.TryParse(query["has_application"], out var linked))
            owned = owned.Where(number => number.Application is not null == linked);
        return Page(query, [.. owned.Select(number => number.ToJson())]);
    }

    private ApiResponse Search(IQueryCollection query)
    {
        if (query["country"].ToString() is not { Length: > 0 } country)
            return Missing("country");
        var features = query["features"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        var offers = register.ForSale.Where(offer => offer.Country == country
            && Fits(query, "type", offer.Type)
            && features.All(feature => offer.FeatureList.Contains(feature, StringComparer.OrdinalIgnoreCase))
            && FitsPattern(query, offer.Number));
        return Page(query, [.. offers.Select(ToJson)]);
    }

    private ApiResponse Buy(IFormCollection form, string country, string number)
    {
        if (register.ForSale.FirstOrDefault(offer => offer.Number == number && offer.Country == country) is not { } offer)
            return Outcome(Failed, "method failed");
        if (offer.Refusal is { } refusal)
            return Outcome(Failed, refusal);
        register.Buy(offer);
        return Outcome(StatusCodes.Status200OK, "success");
    }

    private ApiResponse Update(IFormCollection form, string country, string number)
    {
        if (register.Find(country, number) is not { } owned)
            return Outcome(Failed, "method failed");
        owned.Set(form, switchboard.Options.Unspecified.NumberUpdateKeepsAbsent);
        if (form["app_id"].ToString() is { Length: > 0 } application && !register.Link(owned, application))
            return Outcome(Failed, "method failed");
        return Outcome(StatusCodes.Status200OK, "success");
    }

    private static ApiResponse WithNumber(ApiRequest request, Func<IFormCollection, string, string, ApiResponse> answer)
    {
        var form = new FormCollection(QueryHelpers.ParseQuery(request.Body));
        if (form["country"].ToString() is not { Length: > 0 } country)
            return Missing("country");
        return form["msisdn"].ToString() is { Length: > 0 } number ? answer(form, country, number) : Missing("msisdn");
    }

    private ApiResponse Page(IQueryCollection query, IReadOnlyList<JsonObject> numbers)
    {
        if (numbers.Count == 0 && switchboard.Options.Unspecified.NoNumbersIsEmpty)
            return ApiResponse.Json(StatusCodes.Status200OK, new JsonObject());
        var size = Math.Min(Number("size", DefaultPageSize), LargestPageSize);
        var index = Number("index", 1);
        return ApiResponse.Json(StatusCodes.Status200OK, new JsonObject
        {
            ["count"] = numbers.Count,
            ["numbers"] = new JsonArray([.. numbers.Skip((index - 1) * size).Take(size)]),
        });

        int Number(string name, int fallback) =>
            int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 ? value : fallback;
    }

    private static JsonObject ToJson(NumberForSale offer) => new()
    {
        ["country"] = offer.Country,
        ["msisdn"] = offer.Number,
        ["type"] = offer.Type,
        ["features"] = new JsonArray([.. offer.FeatureList.Select(feature => (JsonNode)feature)]),
        ["cost"] = offer.Cost.ToString("0.00", CultureInfo.InvariantCulture),
        ["initialPrice"] = offer.InitialPrice.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static bool Fits(IQueryCollection query, string name, string? value) =>
        query[name].ToString() is not { Length: > 0 } wanted || string.Equals(wanted, value, StringComparison.Ordinal);

    /// <summary>Where the pattern has to stand: 0 at the beginning, 1 anywhere, 2 at the end.</summary>
    private static bool FitsPattern(IQueryCollection query, string number)
    {
        if (query["pattern"].ToString() is not { Length: > 0 } pattern)
            return true;
        return query["search_pattern"].ToString() switch
        {
            "1" => number.Contains(pattern, StringComparison.Ordinal),
            "2" => number.EndsWith(pattern, StringComparison.Ordinal),
            _ => number.StartsWith(pattern, StringComparison.Ordinal),
        };
    }

    private static ApiResponse Missing(string field) =>
        ApiResponse.Json(StatusCodes.Status400BadRequest, new JsonObject { [field] = "Is required." });

    private ApiResponse Outcome(int code, string label)
    {
        var status = switchboard.Options.Unspecified.NumberErrorsHaveStatus ? code : StatusCodes.Status200OK;
        return ApiResponse.Json(status, new JsonObject { ["error-code"] = code.ToString(CultureInfo.InvariantCulture), ["error-code-label"] = label });
    }
}
