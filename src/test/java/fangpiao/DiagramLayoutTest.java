package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.Drawing.Box;
import fangpiao.Drawing.Line;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The diagrams can be read: left to right, nothing crosses, nothing lies on anything else. */
class DiagramLayoutTest {

    /** These lead back to an earlier step; nothing else may run to the left. */
    private static final Set<String> RETURNS = Set.of(
            "surveyAcceptedToEnterComponents",
            "objectionUpheldToEnterComponents",
            "amountConfirmedToCalculateAmount",
            "legalityAcceptedToReturnToLegalReview",
            "amountAcceptedToReturnToCheck",
            "fundsConfirmedToReturnToCheck",
            "returnToCheckToReturnToLegalReview",
            "returnToLegalReviewToReviewLegality",
            "returnToLegalReviewToSupplementNeeded",
            "supplementNeededToCalculateAmount",
            "supplementNeededToCompleteApplication",
            "returnToCheckToCheckAmount",
            "completeApplicationToApplicationUpheld",
            "printedWellToPrintVoucher",
            "contractAcceptedToRegisterSubscription",
            "nodeProvenToCorrectClaim",
            "claimAcceptedToCorrectClaim",
            "claimApprovedToCorrectClaim",
            "fundsReleasedToCorrectClaim",
            "correctClaimToRecordCorrection",
            "recordCorrectionToProveNode",
            "paymentReceivedToConfirmReceipt",
            "paymentReceivedToPayClaim",
            "claimMoneyReturnedToPayClaim",
            "conversionAcceptedToConfirmConversion",
            "conversionApprovedToConfirmConversion",
            "payoutReceivedToPayHolder",
            "payoutMoneyReturnedToPayHolder",
            "supervisionUnansweredToEscalateContact",
            "contactPassedOnToEscalateContact",
            "withdrawalApprovedToWithdrawVoucher",
            "extensionAcceptedToCorrectExtension",
            "extensionDecidedToCorrectExtension",
            "extensionDecidedToRefuseExtension",
            "correctExtensionToRecordExtensionCorrection",
            "recordExtensionCorrectionToExtensionUpheld",
            "extensionUpheldToReviewExtension",
            "delayEndConfirmedToReportDelayEnd",
            "rulesLawfulToWriteDraft",
            "rulesApprovedToWriteDraft",
            "clearingConfirmedToClearTransitionFee",
            "clearingAcceptedToClearTransitionFee",
            "supplementApprovedToClearTransitionFee",
            "feeReceivedToPayTransitionFee",
            "feeMoneyReturnedToPayTransitionFee",
            "eligibleToCorrectGrant",
            "grantApprovedToCorrectGrant",
            "correctGrantToRecordGrantCorrection",
            "recordGrantCorrectionToCheckEligibility",
            "documentsAcceptedToCompleteDocuments",
            "completeDocumentsToRecordEntryCompletion",
            "recordEntryCompletionToReviewDocuments",
            "registersClearToCheckRegisters",
            "inspectionConfirmedToInspectSite",
            "jointlyAgreedToEnterUnits",
            "noticeUndisputedToCloseEntryNotice",
            "pricesAcceptedToEnterPrices",
            "repaymentCompleteToConfirmRepayment",
            "cashOutAcceptedToCorrectCashOut",
            "cashOutApprovedToCorrectCashOut",
            "correctCashOutToRecordCashOutCorrection",
            "recordCashOutCorrectionToClaimUpheld",
            "cashOutReceivedToAmendAccount",
            "amendAccountToRecordCashOutAccount",
            "recordCashOutAccountToPayCashOut",
            "differenceSettledToExplainDifference",
            "answerAgreedToExplainDispute",
            "freezeInOrderToCorrectFreeze",
            "freezeDecidedToCorrectFreeze",
            "correctFreezeToRecordFreezeCorrection",
            "recordFreezeCorrectionToReviewFreeze",
            "paperServedToCourtPaperAwaited",
            "paperInOrderToRegisterCourtPaper",
            "freezeEndedToCourtPaperAwaited",
            "freezeEndedToRegisterCourtPaper");

    /** These turn a long diagram's line into its second row. */
    private static final Set<String> NEXT_ROW = Set.of(
            "fundsConfirmedToDetermineIssuanceLevel",
            "expiryResultToConfirmConversion",
            "expiryResultToWithdrawVoucher",
            "supplementApprovedToSignSupplement",
            "inspectionConfirmedToEnterUnits",
            "freezeDecidedToCourtPaperAwaited");

    @TestFactory
    Stream<DynamicTest> every_node_and_every_flow_is_drawn() {
        return eachDrawing(drawing -> {
            assertThat(drawing.boxes()).hasSameSizeAs(drawing.model().getModelElementsByType(FlowNode.class));
            assertThat(drawing.lines()).hasSameSizeAs(drawing.model().getModelElementsByType(SequenceFlow.class));
        });
    }

    @TestFactory
    Stream<DynamicTest> flows_run_from_left_to_right_except_the_named_returns() {
        return eachLine(line -> {
            var from = Drawing.areaOf(line.flow().getSource());
            var to = Drawing.areaOf(line.flow().getTarget());
            var id = line.flow().getId();
            assertThat(to.getX() <= from.getX()).isEqualTo(RETURNS.contains(id) || NEXT_ROW.contains(id));
        });
    }

    @TestFactory
    Stream<DynamicTest> flows_run_straight_up_down_and_across() {
        return eachLine(line -> assertThat(line.segments())
                .allMatch(segment -> segment.getX1() == segment.getX2() || segment.getY1() == segment.getY2()));
    }

    @TestFactory
    Stream<DynamicTest> flows_start_and_end_at_the_edge_of_their_boxes() {
        return eachLine(line -> {
            var first = line.segments().get(0);
            var last = line.segments().get(line.segments().size() - 1);
            assertThat(isOnEdge(line.flow().getSource(), first.getX1(), first.getY1()))
                    .isTrue();
            assertThat(isOnEdge(line.flow().getTarget(), last.getX2(), last.getY2()))
                    .isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> no_two_flows_cross_and_only_those_into_the_same_box_join() {
        return eachDrawing(drawing -> pairs(drawing.lines(), (one, other) -> {
            var sameTarget = one.flow().getTarget() == other.flow().getTarget();
            assertThat(sameTarget ? one.crosses(other) : one.meets(other))
                    .as("%s and %s cross", one.flow().getId(), other.flow().getId())
                    .isFalse();
        }));
    }

    @TestFactory
    Stream<DynamicTest> no_two_boxes_overlap() {
        return eachDrawing(drawing -> pairs(drawing.boxes(), (one, other) -> {
            if (!belongTogether(one, other)) {
                assertThat(one.area().intersects(other.area()))
                        .as(
                                "%s and %s overlap",
                                one.node().getId(), other.node().getId())
                        .isFalse();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> no_flow_runs_through_a_box() {
        return eachDrawing(drawing -> drawing.lines().forEach(line -> drawing.boxes().stream()
                .filter(box -> !box.holds(line.flow()))
                .forEach(box -> assertThat(line.runsThrough(inside(box.area())))
                        .as(
                                "%s runs through %s",
                                line.flow().getId(), box.node().getId())
                        .isFalse())));
    }

    @TestFactory
    Stream<DynamicTest> what_is_inside_a_sub_process_is_drawn_inside_it() {
        return eachDrawing(drawing -> drawing.boxes().forEach(outer -> drawing.boxes().stream()
                .filter(inner -> outer.holds(inner.node()))
                .forEach(inner -> assertThat(outer.area().contains(inner.area()))
                        .as(inner.node().getId())
                        .isTrue())));
    }

    @TestFactory
    Stream<DynamicTest> labels_lie_on_nothing() {
        return eachDrawing(drawing -> {
            pairs(drawing.labels(), (one, other) -> assertThat(one.area().intersects(other.area()))
                    .as("labels of %s and %s", one.of(), other.of())
                    .isFalse());
            drawing.labels().forEach(label -> {
                assertThat(drawing.boxes())
                        .as("label of %s", label.of())
                        .noneMatch(box -> !(box.node() instanceof SubProcess)
                                && box.area().intersects(label.area()));
                assertThat(drawing.lines())
                        .as("label of %s", label.of())
                        .noneMatch(line -> line.runsThrough(label.area()));
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> every_name_outside_a_box_has_its_place() {
        return eachDrawing(drawing -> {
            var placed = drawing.labels().stream().map(Drawing.Label::of).toList();
            var named = Stream.concat(
                    drawing.model().getModelElementsByType(FlowNode.class).stream()
                            .filter(node -> !(node instanceof Activity))
                            .map(FlowNode::getId),
                    drawing.model().getModelElementsByType(SequenceFlow.class).stream()
                            .filter(flow -> flow.getName() != null)
                            .map(SequenceFlow::getId));
            assertThat(placed).containsExactlyInAnyOrderElementsOf(named.toList());
        });
    }

    private static boolean isOnEdge(FlowNode node, double x, double y) {
        var area = Drawing.areaOf(node);
        var onSide = x == area.getMinX() || x == area.getMaxX();
        var onTopOrBottom = y == area.getMinY() || y == area.getMaxY();
        var across = x >= area.getMinX() && x <= area.getMaxX();
        var between = y >= area.getMinY() && y <= area.getMaxY();
        return (onSide && between) || (onTopOrBottom && across);
    }

    private static boolean belongTogether(Box one, Box other) {
        return one.holds(other.node()) || other.holds(one.node()) || one.wears(other) || other.wears(one);
    }

    private static Rectangle2D inside(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX() + 1, area.getY() + 1, area.getWidth() - 2, area.getHeight() - 2);
    }

    private interface Pair<T> {
        void check(T one, T other);
    }

    private static <T> void pairs(List<T> things, Pair<T> pair) {
        for (int i = 0; i < things.size(); i++) {
            for (int j = i + 1; j < things.size(); j++) {
                pair.check(things.get(i), things.get(j));
            }
        }
    }

    private static Stream<DynamicTest> eachDrawing(Consumer<Drawing> check) {
        return Drawing.all().map(drawing -> DynamicTest.dynamicTest(drawing.name(), () -> check.accept(drawing)));
    }

    private static Stream<DynamicTest> eachLine(Consumer<Line> check) {
        return Drawing.all()
                .flatMap(drawing -> drawing.lines().stream())
                .map(line -> DynamicTest.dynamicTest(line.flow().getId(), () -> check.accept(line)));
    }
}
